import { CannotStart } from '../config/cannot-start.js';
import type { Configuration } from '../config/configuration.js';
import type { Database } from './database.js';
import { PostgresDatabase } from './postgres-database.js';
import { SqliteDatabase } from './sqlite-database.js';

type Place = Pick<Configuration, 'dataFolder' | 'databaseUrl'>;

/**
 * Opens the configured database, up to date: PostgreSQL where `DATABASE_URL` is set, else SQLite in the data folder.
 * @throws CannotStart that says which database can't be opened, why, and what to look at; never with the password
 */
export async function openDatabase(configuration: Place): Promise<Database> {
  const { databaseUrl, dataFolder } = configuration;
  try {
    return await (databaseUrl === null
      ? SqliteDatabase.open(dataFolder)
      : PostgresDatabase.open(databaseUrl));
  } catch (error) {
    const why = error instanceof AggregateError ? error.errors.map(messageOf).join('; ') : messageOf(error);
    throw new CannotStart(`${what(configuration)} can't be opened: ${why}. ${remedy(configuration)}`, {
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}

function what({ databaseUrl, dataFolder }: Place): string {
  if (databaseUrl === null) return `The database in ${dataFolder}`;
  const { host, pathname } = new URL(databaseUrl);
  return `The PostgreSQL database ${host}${pathname}`;
}

function remedy({ databaseUrl }: Place): string {
  return databaseUrl === null
    ? 'See that RUNGS_DATA_DIR names a folder that this user may write to, on a disk with room.'
    : 'See that DATABASE_URL is right, that PostgreSQL runs there, and that its user may create tables.';
}
