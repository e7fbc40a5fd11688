import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/**
 * One server for one data folder. The operating system holds the lock for as long as the process lives, so that a
 * killed server leaves none behind.
 */
export class FolderLock {
  private constructor(private readonly handle: BetterSqlite3.Database) {}

  /** @throws Error in words for the person who started the second server. */
  static async take(folder: string): Promise<FolderLock> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = new BetterSqlite3(path.join(folder, 'server.lock'), { timeout: 0 });
    try {
      handle.exec('BEGIN EXCLUSIVE');
      return new FolderLock(handle);
    } catch {
      handle.close();
      throw new Error(
        `Another Rungs serves the data folder ${folder}. Stop it first, or give this one a folder of its own with RUNGS_DATA_DIR. Several servers share one database with DATABASE_URL.`,
      );
    }
  }

  release(): void {
    if (this.handle.open) this.handle.close();
  }
}
