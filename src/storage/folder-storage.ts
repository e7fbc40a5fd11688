import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Random } from '../config/random.js';
import { FileMissing, FileStorage } from './file-storage.js';

/** A word may not begin with a dot: no `..`, no hidden files, none of our own unfinished ones. */
const keyPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Files in a folder of this machine. */
export class FolderStorage extends FileStorage {
  constructor(
    private readonly folder: string,
    private readonly random: Random,
  ) {
    super();
  }

  async put(key: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    const file = this.fileOf(key);
    const folder = path.dirname(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = path.join(folder, `.${this.random.uuid()}`);
    try {
      await writeDurably(unfinished, content);
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(folder);
  }

  async get(key: string): Promise<Buffer> {
    return orMissing(key, readFile(this.fileOf(key)));
  }

  async stream(key: string): Promise<Readable> {
    const file = this.fileOf(key);
    await orMissing(key, access(file));
    return createReadStream(file);
  }

  async has(key: string): Promise<boolean> {
    return access(this.fileOf(key)).then(
      () => true,
      () => false,
    );
  }

  async delete(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  private fileOf(key: string): string {
    if (key.length > 200 || !keyPattern.test(key))
      throw new Error(`${JSON.stringify(key)} can't be the key of a file.`);
    return path.join(this.folder, ...key.split('/'));
  }
}

async function writeDurably(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A renamed file survives a power cut once its folder is on disk. Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orMissing<T>(key: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(key);
    throw error;
  }
}
