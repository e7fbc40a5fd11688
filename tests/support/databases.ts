import { afterAll, beforeAll, describe } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Logger } from '@nestjs/common';
import type { AccessLog } from '../../src/audit/access-log.js';
import type { AuditLog } from '../../src/audit/audit-log.js';
import { SettableClock } from '../../src/config/clock.js';
import { type Configuration, readConfiguration } from '../../src/config/configuration.js';
import { SeededRandom } from '../../src/config/random.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import type { DatabaseProfile } from '../../src/database/profile.js';
import type { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { JobHandlers } from '../../src/jobs/job-handlers.js';
import type { JobQueue } from '../../src/jobs/job-queue.js';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import type { Mailer } from '../../src/mail/mailer.js';
import type { FileRegister } from '../../src/storage/file-register.js';
import type { FileStorage } from '../../src/storage/file-storage.js';
import { assembleSupports, type Supports } from './supports.js';
import { createPostgres, dropPostgres } from './test-postgres.js';

export type Engine = DatabaseProfile['name'];

/** When every test begins, unless it sets the clock: a Monday morning in Shanghai. */
export const testStart = new Date('2026-03-02T01:00:00.000Z');

/**
 * A database of a test file's own with everything that writes to it, made without Nest. Its members are there from the
 * first `beforeAll` on.
 */
export class TestDatabase implements Supports {
  readonly clock = new SettableClock(testStart);
  readonly random = new SeededRandom(randomUUID());
  configuration: Configuration;
  database: Database;
  unitOfWork: UnitOfWork;
  auditLog: AuditLog;
  accessLog: AccessLog;
  jobQueue: JobQueue;
  jobHandlers: JobHandlers;
  jobRunner: JobRunner;
  mailer: Mailer;
  storage: FileStorage;
  fileRegister: FileRegister;
  runnerBeside: () => JobRunner;
  private opened = false;

  constructor(readonly engine: Engine) {}

  async open(): Promise<void> {
    Logger.overrideLogger(false);
    this.configuration = await testConfiguration(this.engine);
    Object.assign(this, assembleSupports(await openDatabase(this.configuration), this));
    this.opened = true;
  }

  async close(): Promise<void> {
    if (!this.opened) return;
    await this.jobRunner.stop();
    await this.accessLog.flush();
    await this.database.close();
    await removeTestData(this.configuration);
  }
}

/**
 * The configuration of a server with a data folder and a database of its own, both fresh; for tests that start the
 * application or a process. Call {@link removeTestData} at the end.
 */
export async function testConfiguration(engine: Engine): Promise<Configuration> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rungs-test-'));
  const databaseUrl = engine === 'postgres' ? await createPostgres(path.basename(dataFolder)) : null;
  return readConfiguration({ RUNGS_LOG_LEVEL: 'silent', PORT: '0' }, { dataFolder, databaseUrl });
}

export async function removeTestData(configuration: Configuration): Promise<void> {
  if (configuration.databaseUrl !== null) await dropPostgres(path.basename(configuration.dataFolder));
  await rm(configuration.dataFolder, { recursive: true, force: true });
}

/** Runs the same tests on a fresh SQLite file and on a fresh PostgreSQL database. */
export function describeOnBothDatabases(name: string, tests: (database: TestDatabase) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${name}, on ${engine}`, () => {
      const database = new TestDatabase(engine);
      beforeAll(() => database.open());
      afterAll(() => database.close());
      tests(database);
    });
  }
}
