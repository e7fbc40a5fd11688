import { DataSource, type EntityManager } from 'typeorm';
import { Database } from './database.js';
import { queryDirectly } from './direct-query.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { PostgresChanges } from './postgres-changes.js';
import { type PostgresConnection, postgresSend } from './postgres-send.js';
import { postgresProfile } from './profile.js';

/** Any number that no other program on the same database is likely to take: `rungs` as ASCII. */
const migrationLock = 0x72756e6773;

const poolSize = 16;

/** A PostgreSQL that several servers may share. */
export class PostgresDatabase extends Database {
  readonly profile = postgresProfile;
  readonly reader: DataSource;
  readonly changes: PostgresChanges;

  private constructor(
    readonly writer: DataSource,
    url: string,
  ) {
    super();
    this.reader = writer;
    this.changes = new PostgresChanges(url, (sql, values) => writer.query(sql, values));
  }

  /** Connects and brings the database up to date; of several servers that start at once, one does. */
  static async open(url: string): Promise<PostgresDatabase> {
    const writer = new DataSource({
      type: 'postgres',
      url,
      entities,
      migrations,
      poolSize,
      // A unit sees one state from its first read on; who changes a row that changed since is begun again (40001).
      // Said when connecting: as a statement of its own it would cost each unit a round trip.
      extra: { options: '-c default_transaction_isolation=repeatable\\ read' },
    });
    await writer.initialize();
    await migrateAlone(writer);
    return new PostgresDatabase(writer, url);
  }

  transaction<T>(work: (entities: EntityManager) => Promise<T>): Promise<T> {
    return this.writer.transaction(async (entities) => {
      const { queryRunner } = entities;
      if (queryRunner) {
        const connection = (await queryRunner.connect()) as PostgresConnection;
        queryDirectly(queryRunner, postgresSend(connection));
      }
      return work(entities);
    });
  }

  snapshot<T>(read: (entities: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(read);
  }

  /** Each transaction that writes has a number. The snapshot names those that are over: equal ones see the same. */
  async committed(): Promise<string> {
    const rows = await this.writer.query<{ snapshot: string }[]>(
      'SELECT pg_current_snapshot()::text AS "snapshot"',
    );
    return rows[0]?.snapshot ?? '';
  }

  async close(): Promise<void> {
    await this.changes.close();
    await this.writer.destroy();
  }
}

async function migrateAlone(writer: DataSource): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await writer.runMigrations({ transaction: 'each' });
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    await runner.release();
  }
}
