import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { CannotStart } from '../config/cannot-start.js';

/**
 * One server for one data folder. The operating system holds the lock for as long as the process lives, so that a
 * killed server leaves none behind.
 */
export class FolderLock {
  private constructor(private readonly handle: BetterSqlite3.Database) {}

  /** @throws CannotStart in words for the person who started the second server. */
  static async take(folder: string): Promise<FolderLock> {
    const handle = await opened(folder);
    try {
      handle.exec('BEGIN EXCLUSIVE');
      return new FolderLock(handle);
    } catch {
      handle.close();
      throw new CannotStart(
        `Another Rungs serves the data folder ${folder}. Stop it first, or give this one a folder of its own with RUNGS_DATA_DIR. Several servers share one database with DATABASE_URL.`,
      );
    }
  }

  release(): void {
    if (this.handle.open) this.handle.close();
  }
}

async function opened(folder: string): Promise<BetterSqlite3.Database> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new BetterSqlite3(path.join(folder, 'server.lock'), { timeout: 0 });
  } catch (error) {
    throw new CannotStart(
      `The data folder ${folder} can't be used: ${messageOf(error)}. See that RUNGS_DATA_DIR names a folder that this user may write to, on a disk with room.`,
      { cause: error },
    );
  }
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
