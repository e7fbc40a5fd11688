import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessLog } from '../../../src/audit/access-log.js';
import { AuditModule } from '../../../src/audit/audit.module.js';
import { Clock, SystemClock } from '../../../src/config/clock.js';
import { CONFIGURATION, type Configuration } from '../../../src/config/configuration.js';
import { Random, SystemRandom } from '../../../src/config/random.js';
import { DatabaseModule } from '../../../src/database/database.module.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { JobHandlers } from '../../../src/jobs/job-handlers.js';
import { JobQueue } from '../../../src/jobs/job-queue.js';
import { JobRunner } from '../../../src/jobs/job-runner.js';
import { JobsModule } from '../../../src/jobs/jobs.module.js';
import { MailModule } from '../../../src/mail/mail.module.js';
import { StorageModule } from '../../../src/storage/storage.module.js';
import { removeTestData, testConfiguration } from '../../support/databases.js';
import { AccessLogRow } from '../../../src/audit/access-log.entity.js';

describe.each(['sqlite', 'postgres'] as const)('The supports in an application, on %s', (engine) => {
  let configuration: Configuration;
  let app: INestApplicationContext;

  beforeEach(async () => {
    configuration = await testConfiguration(engine);
    app = await start();
  });
  afterEach(async () => {
    await app.close();
    await removeTestData(configuration);
  });

  function start(): Promise<INestApplicationContext> {
    @Global()
    @Module({
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useClass: SystemClock },
        { provide: Random, useClass: SystemRandom },
      ],
      exports: [CONFIGURATION, Clock, Random],
    })
    class Surroundings {}

    @Module({
      imports: [Surroundings, DatabaseModule.forServer(), AuditModule, JobsModule, StorageModule, MailModule],
    })
    class Application {}
    return NestFactory.createApplicationContext(Application, { logger: false, abortOnError: false });
  }

  it('find each other', async () => {
    expect(app.get(JobHandlers).find('mail.send')).not.toBeNull();
    expect(app.get(JobHandlers).schedules()).toContainEqual({ kind: 'jobs.sweep', minutes: 1440 });
  });

  it('end what they are at before the database closes', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    app.get(JobHandlers).register('slow', async () => {
      resolve();
      await new Promise((wait) => setTimeout(wait, 100));
    });
    const id = await app.get(UnitOfWork).run(() => app.get(JobQueue).enqueue('slow', {}));
    await app.get(JobRunner).start();
    await promise;
    app.get(AccessLog).note('person-1', 'packet', 'case-1');
    await app.close();
    app = await start();
    expect(await app.get(JobQueue).find(id)).toMatchObject({ state: 'done' });
    expect(await app.get(UnitOfWork).entities().countBy(AccessLogRow, { viewer: 'person-1' })).toBe(1);
  });

  it('let a second server in only where the database can be shared', async () => {
    const second = start().then((other) => other.close());
    if (engine === 'postgres') await second;
    else await expect(second).rejects.toThrow('Another Rungs serves the data folder');
  });

  it('let a command in beside the server', async () => {
    const database = await openDatabase(configuration);
    await database.close();
  });
});
