import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createApp } from '../src/app.js';
import { verifyDatabase } from '../src/audit/verify-database.js';
import { CaseEventHandlers } from '../src/cases/case-event-handlers.js';
import { SettableClock } from '../src/config/clock.js';
import { type Configuration, readConfiguration } from '../src/config/configuration.js';
import { Database } from '../src/database/database.js';
import { crowdStart, crowdViewer, nominateCrowd } from '../tests/support/crowd.js';
import { type PostgresServer, postgresUrl, startPostgresServer } from '../tests/support/postgres-server.js';
import { isRead, type SentStatement, type Transition } from './transition-sides.js';

/** As many as the pool has connections. */
export const caseCount = 16;

export type Event = 'HOLD' | 'RESUME';

/** Databases to measure on: one with 16 cases in review, and copies of it that are alike to the byte. */
export abstract class BenchDatabases {
  protected readonly folder = mkdtempSync(path.join(tmpdir(), 'rungs-bench-'));
  cases: string[] = [];

  /** Where the copy of the name is. */
  abstract place(name: string): Configuration;
  protected abstract duplicate(from: string, to: string): Promise<void>;

  async prepare(): Promise<void> {
    const app = await appOn(this.place('base'));
    this.cases = await nominateCrowd(app, caseCount);
    const handlers = handlersOf(app);
    for (const [index, id] of this.cases.entries()) {
      await handlers.send(crowdViewer('manager'), id, 'SUBMIT');
      await handlers.send(crowdViewer(`candidate-${index}`), id, 'ACCEPT');
    }
    await app.close();
  }

  async copy(name: string): Promise<Configuration> {
    await this.duplicate('base', name);
    return this.place(name);
  }

  close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    return Promise.resolve();
  }

  protected configuration(name: string, databaseUrl: string | null): Configuration {
    const dataFolder = path.join(this.folder, name);
    mkdirSync(dataFolder, { recursive: true });
    return readConfiguration({ RUNGS_LOG_LEVEL: 'silent', PORT: '0' }, { dataFolder, databaseUrl });
  }
}

export class SqliteFiles extends BenchDatabases {
  place(name: string): Configuration {
    return this.configuration(name, null);
  }

  fileOf(name: string): string {
    return path.join(this.place(name).dataFolder, 'rungs.sqlite');
  }

  protected duplicate(from: string, to: string): Promise<void> {
    copyFileSync(this.fileOf(from), this.fileOf(to));
    return Promise.resolve();
  }
}

/** A PostgreSQL of this run's own that keeps its promises: fsync and synchronous_commit as they are by default. */
export class PostgresDatabases extends BenchDatabases {
  private constructor(private readonly server: PostgresServer) {
    super();
  }

  static async start(): Promise<PostgresDatabases> {
    const databases = new PostgresDatabases(await startPostgresServer(true));
    await databases.administrate('CREATE DATABASE base TEMPLATE template0');
    return databases;
  }

  place(name: string): Configuration {
    return this.configuration(name, this.urlOf(name));
  }

  urlOf(name: string): string {
    return postgresUrl(this.server.port, name);
  }

  override async close(): Promise<void> {
    await this.server.stop();
    await super.close();
  }

  protected duplicate(from: string, to: string): Promise<void> {
    return this.administrate(`CREATE DATABASE ${to} TEMPLATE ${from}`);
  }

  private async administrate(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
}

/** The whole application on a clock that stands still, and nobody doing jobs beside it. */
export function appOn(configuration: Configuration): Promise<NestFastifyApplication> {
  return createApp(configuration, {
    clock: new SettableClock(crowdStart),
  });
}

const hr = crowdViewer('hr');

/** One transition as a page sends it, by the handlers that a controller is given when it is made. */
export async function send(handlers: CaseEventHandlers, caseId: string, event: Event): Promise<void> {
  const input = event === 'HOLD' ? { reason: '等待组织调整', reviewOn: '2026-03-20' } : {};
  await handlers.send(hr, caseId, event, input);
}

export function handlersOf(app: NestFastifyApplication): CaseEventHandlers {
  return app.get(CaseEventHandlers, { strict: false });
}

/** Records what the service sends to the driver. */
export class Recorder {
  private sent: SentStatement[] = [];

  private readonly handlers: CaseEventHandlers;

  constructor(app: NestFastifyApplication) {
    this.handlers = handlersOf(app);
    const writer: DataSource = app.get(Database, { strict: false }).writer;
    const bind = writer.options.type === 'postgres' ? (value: unknown) => value : withoutBooleans;
    const logger = new Proxy(writer.logger, {
      get: (target, name) =>
        name === 'logQuery'
          ? (sql: string, values: unknown[] = []) => void this.sent.push({ sql, values: values.map(bind) })
          : (Reflect.get(target, name) as unknown),
    });
    Object.assign(writer, { logger });
  }

  /** The statements of one transition; reads sent twice with the same values are left out. */
  async record(caseId: string, event: Event): Promise<{ transition: Transition; sent: number }> {
    this.sent = [];
    await send(this.handlers, caseId, event);
    const inside = this.sent.filter(({ sql }) => !/^(START TRANSACTION|BEGIN|COMMIT)/.test(sql));
    const seen = new Set<string>();
    const transition = inside.filter((statement) => {
      const key = JSON.stringify([statement.sql, statement.values]);
      const again = isRead(statement) && seen.has(key);
      seen.add(key);
      return !again;
    });
    return { transition, sent: inside.length };
  }
}

/** better-sqlite3 can't bind booleans. */
function withoutBooleans(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Everything a transition writes, without what chance gave: ids, salts and hashes. */
export async function contentOf(configuration: Configuration): Promise<string[]> {
  const app = await appOn(configuration);
  try {
    const database = app.get(Database, { strict: false });
    const { faults } = await verifyDatabase(database);
    if (faults.length > 0) throw new Error(`The chains do not verify: ${JSON.stringify(faults[0])}`);
    const found: string[] = [];
    for (const query of contents) {
      const rows = await database.reader.query<object[]>(query);
      found.push(...rows.map((row) => JSON.stringify(row)));
    }
    return found.sort();
  } finally {
    await app.close();
  }
}

const contents = [
  `SELECT "id", "state", "version", "snapshot", "due_at", "entered_at", "final" FROM "promotion_case"`,
  `SELECT "stream", "sequence", "type", "actor", "time", "reason_code", "effect" FROM "log_line"
     WHERE "stream" LIKE 'case:%'`,
  `SELECT "stream", "sequence", "body" FROM "log_particulars" WHERE "stream" LIKE 'case:%'`,
  `SELECT "case_id", "event", "person_id", "role", "department", "due_at" FROM "case_duty"`,
  `SELECT "kind", "payload", "state" FROM "job" WHERE "kind" = 'mail.send'`,
];
