import type { DataSource, EntityManager } from 'typeorm';
import type { Changes } from './changes.js';
import type { DatabaseProfile } from './profile.js';

/** An open database: where units of work write, and where everybody else reads. */
export abstract class Database {
  abstract readonly profile: DatabaseProfile;
  /** For migrations and the unit of work. Nobody else writes. */
  abstract readonly writer: DataSource;
  /** Sees what is committed. On SQLite a second, read-only handle of the same file; on PostgreSQL the same pool. */
  abstract readonly reader: DataSource;

  /** Tells what is committed, by this program or another server on the same database. */
  abstract readonly changes: Changes;

  /** Runs the work in one transaction: what it throws undoes everything it wrote. */
  abstract transaction<T>(work: (entities: EntityManager) => Promise<T>): Promise<T>;

  /** Reads everything as it is at one moment, however long that takes, while others go on writing. */
  abstract snapshot<T>(read: (entities: EntityManager) => Promise<T>): Promise<T>;

  /**
   * Two equal answers mean that nothing was committed in between, by this program or any other on the same database. What is
   * read after it is at least as new.
   */
  abstract committed(): Promise<string>;

  abstract close(): Promise<void>;
}
