import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Changes } from './changes.js';
import { Database } from './database.js';
import { queryDirectly } from './direct-query.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { sqliteProfile } from './profile.js';
import { sqliteSend } from './sqlite-send.js';

type Handle = BetterSqlite3.Database;

/** Waiting for a lock blocks the process: wait briefly, and let the unit of work begin again. */
const lockTimeout = 250;

/** In KiB: lists over all cases of a large company come from memory. Taken as it is needed. */
const readCache = 65_536;

/** One file in the data folder, written through one handle and read through another. */
export class SqliteDatabase extends Database {
  readonly profile = sqliteProfile;
  readonly changes = new Changes();
  private readonly begin: BetterSqlite3.Statement;
  private readonly commit: BetterSqlite3.Statement;
  private readonly version: BetterSqlite3.Statement;
  /** The one that TypeORM has for a file: asking for it again makes it another manager. */
  private readonly runner: QueryRunner;

  private constructor(
    readonly writer: DataSource,
    readonly reader: DataSource,
    private readonly handle: Handle,
    readHandle: Handle,
  ) {
    super();
    this.version = readHandle.prepare('PRAGMA data_version').pluck();
    this.begin = handle.prepare('BEGIN IMMEDIATE');
    this.commit = handle.prepare('COMMIT');
    this.runner = writer.createQueryRunner();
    queryDirectly(this.runner, sqliteSend(handle));
  }

  /** Opens `<folder>/rungs.sqlite`, makes what is missing and brings it up to date. */
  static async open(folder: string): Promise<SqliteDatabase> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, 'rungs.sqlite');
    const { writer, handle } = await openWriter(file);
    const { reader, readHandle } = await openReader(file);
    return new SqliteDatabase(writer, reader, handle, readHandle);
  }

  /**
   * TypeORM can only BEGIN without taking the write lock, and thinks itself inside a transaction after SQLite has ended
   * it by itself (a full disk); then later units would be answered with success and lost. So the handle is asked.
   */
  async transaction<T>(work: (entities: EntityManager) => Promise<T>): Promise<T> {
    const { runner } = this;
    this.begin.run();
    markTransaction(runner, true);
    try {
      const result = await work(runner.manager);
      this.commit.run();
      return result;
    } finally {
      if (this.handle.inTransaction) this.handle.exec('ROLLBACK');
      markTransaction(runner, false);
    }
  }

  /** On a handle of its own: whoever else reads must not be kept in the past. */
  async snapshot<T>(read: (entities: EntityManager) => Promise<T>): Promise<T> {
    const { reader } = await openReader(this.handle.name);
    try {
      return await reader.transaction(read);
    } finally {
      await reader.destroy();
    }
  }

  /** Nothing is written through the reader: its `data_version` changes with every commit, here or in another process. */
  committed(): Promise<string> {
    return Promise.resolve(String(this.version.get()));
  }

  async close(): Promise<void> {
    await this.changes.close();
    await this.reader.destroy();
    await this.writer.destroy();
  }
}

/** So that `save` doesn't begin a transaction of its own. */
function markTransaction(runner: QueryRunner, active: boolean): void {
  Object.assign(runner, { isTransactionActive: active, transactionDepth: active ? 1 : 0 });
}

function optionsOf(file: string): { type: 'better-sqlite3'; database: string } & Record<string, unknown> {
  return { type: 'better-sqlite3', database: file, entities, timeout: lockTimeout };
}

async function openReader(file: string): Promise<{ reader: DataSource; readHandle: Handle }> {
  let opened: Handle | undefined;
  const reader = await new DataSource({
    ...optionsOf(file),
    readonly: true,
    fileMustExist: true,
    prepareDatabase: (handle: Handle) => {
      handle.pragma(`cache_size = -${readCache}`);
      opened = handle;
    },
  }).initialize();
  return { reader, readHandle: handedOver(opened) };
}

async function openWriter(file: string): Promise<{ writer: DataSource; handle: Handle }> {
  let opened: Handle | undefined;
  const writer = new DataSource({
    ...optionsOf(file),
    migrations,
    enableWAL: true,
    prepareDatabase: (handle: Handle) => {
      handle.pragma('synchronous = FULL');
      opened = handle;
    },
  });
  await writer.initialize();
  await writer.runMigrations({ transaction: 'each' });
  return { writer, handle: handedOver(opened) };
}

function handedOver(handle: Handle | undefined): Handle {
  if (!handle) throw new Error('The SQLite driver handed over no database.');
  return handle;
}
