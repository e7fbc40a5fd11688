import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { PostgresDatabase } from '../../src/database/postgres-database.js';

const template = 'rungs_template';
/** Any number: the first test file to take it makes the template, the others wait. */
const templateLock = 8_675_309;

let server: Promise<number> | null = null;

/** The port of this run's PostgreSQL, which the first call has started. */
function serverPort(): Promise<number> {
  server ??= text(connect(Number(process.env['RUNGS_TEST_POSTGRES_DESK']), '127.0.0.1')).then((answer) => {
    if (!/^\d+$/.test(answer)) throw new Error(answer);
    return Number(answer);
  });
  return server;
}

async function addressOf(database: string): Promise<string> {
  return `postgres://postgres:rungs@127.0.0.1:${await serverPort()}/${database}`;
}

/** Makes a database with all migrations and nothing else in it, and returns its address. */
export async function createPostgres(name: string): Promise<string> {
  await withAdministrator(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    await ensureTemplate(client);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE ${template} STRATEGY file_copy`);
  });
  return addressOf(name);
}

/** Makes a database without a single table. */
export async function createEmptyPostgres(name: string): Promise<string> {
  await withAdministrator((client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
  return addressOf(name);
}

export async function dropPostgres(name: string): Promise<void> {
  await withAdministrator((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

/** Under another name until it is complete, so that a run of tests never copies half of it. */
async function ensureTemplate(client: pg.Client): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (found.rowCount) return;
  await client.query('DROP DATABASE IF EXISTS rungs_unfinished WITH (FORCE)');
  await client.query('CREATE DATABASE rungs_unfinished TEMPLATE template0');
  const database = await PostgresDatabase.open(await addressOf('rungs_unfinished'));
  await database.close();
  await client.query(`ALTER DATABASE rungs_unfinished RENAME TO ${template}`);
}

async function withAdministrator(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: await addressOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
