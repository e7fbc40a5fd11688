import type { Database } from '../../src/database/database.js';

/** Names of what a database holds, in order; TypeORM's own tables are left out. */
export interface Schema {
  readonly tables: readonly string[];
  readonly triggers: readonly string[];
  readonly partialIndexes: readonly string[];
}

const queries = {
  sqlite: {
    tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    triggers: `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
    partialIndexes: `SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'`,
  },
  postgres: {
    tables: `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    triggers: `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`,
    partialIndexes: `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% WHERE %'`,
  },
};

export async function schemaOf(database: Database): Promise<Schema> {
  const names = async (query: string): Promise<string[]> => {
    const rows = await database.writer.query<{ name: string }[]>(query);
    return rows
      .map(({ name }) => name)
      .filter((name) => !['migrations', 'typeorm_metadata'].includes(name))
      .sort();
  };
  const { tables, triggers, partialIndexes } = queries[database.profile.name];
  return {
    tables: await names(tables),
    triggers: await names(triggers),
    partialIndexes: await names(partialIndexes),
  };
}
