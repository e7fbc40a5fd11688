import type { Configuration } from '../config/configuration.js';
import type { Database } from './database.js';
import { PostgresDatabase } from './postgres-database.js';
import { SqliteDatabase } from './sqlite-database.js';

/** Opens the configured database, up to date: PostgreSQL where `DATABASE_URL` is set, else SQLite in the data folder. */
export function openDatabase(
  configuration: Pick<Configuration, 'dataFolder' | 'databaseUrl'>,
): Promise<Database> {
  return configuration.databaseUrl === null
    ? SqliteDatabase.open(configuration.dataFolder)
    : PostgresDatabase.open(configuration.databaseUrl);
}
