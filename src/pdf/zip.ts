import { ZipArchive } from 'archiver';
import type { Readable } from 'node:stream';

/** One file of an archive; its content is asked for when its turn has come, so that one PDF is in memory at a time. */
export interface ZipEntry {
  /** `/` parts folders. */
  readonly name: string;
  readonly content: () => Promise<Buffer>;
}

/** After each file: how many are in, of how many. */
export type ZipProgress = (done: number, total: number) => void | Promise<void>;

/** The same archive for the same files: no time of making. The oldest date that ZIP knows is 1980. */
const date = new Date('2000-01-01T00:00:00Z');

/** The next file is in, or the reader went away and nothing will be written any more. */
function writtenOrGivenUp(archive: ZipArchive): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      archive.off('entry', over);
      archive.off('close', over);
      resolve();
    };
    archive.once('entry', over);
    archive.once('close', over);
  });
}

async function fill(archive: ZipArchive, entries: readonly ZipEntry[], progress: ZipProgress): Promise<void> {
  let done = 0;
  for (const { name, content } of entries) {
    const written = writtenOrGivenUp(archive);
    archive.append(await content(), { name, date, mode: 0o644, store: true });
    await written;
    if (archive.destroyed) return;
    done += 1;
    await progress(done, entries.length);
  }
  await archive.finalize();
}

/**
 * Packs files into a ZIP, as a stream to send or store. PDFs are compressed already and are stored as they are. A file
 * that fails to come ends the stream with that error.
 */
export function zipOf(entries: readonly ZipEntry[], progress: ZipProgress = () => undefined): Readable {
  const archive = new ZipArchive();
  fill(archive, entries, progress).catch((failure: unknown) => {
    archive.destroy(failure instanceof Error ? failure : new Error(String(failure)));
  });
  return archive;
}
