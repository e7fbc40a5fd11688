import type { Readable } from 'node:stream';

/** Where the bytes of documents and uploads are: a folder here, an object store elsewhere. */
export abstract class FileStorage {
  /**
   * Keeps the content below the key, on disk when the promise resolves. An earlier content of that key is replaced as a
   * whole; a reader never sees half of it.
   * @param key words of `a-z A-Z 0-9 . _ -` with `/` between: `documents/2026/report.pdf`
   */
  abstract put(key: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;

  /** @throws FileMissing */
  abstract get(key: string): Promise<Buffer>;

  /** For what is too large to hold. @throws FileMissing */
  abstract stream(key: string): Promise<Readable>;

  abstract has(key: string): Promise<boolean>;

  /** Removes the file; a key that has none is fine. */
  abstract delete(key: string): Promise<void>;
}

export class FileMissing extends Error {
  constructor(readonly key: string) {
    super(`The file storage has no file ${key}.`);
    this.name = 'FileMissing';
  }
}
