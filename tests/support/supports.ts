import { AccessLog } from '../../src/audit/access-log.js';
import { AuditLog } from '../../src/audit/audit-log.js';
import type { Clock } from '../../src/config/clock.js';
import type { Configuration } from '../../src/config/configuration.js';
import type { Random } from '../../src/config/random.js';
import type { Database } from '../../src/database/database.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { JobAttempt } from '../../src/jobs/job-attempt.js';
import { JobHandlers } from '../../src/jobs/job-handlers.js';
import { JobQueue } from '../../src/jobs/job-queue.js';
import { JobRunner } from '../../src/jobs/job-runner.js';
import { JobSchedule } from '../../src/jobs/job-schedule.js';
import { JobStore } from '../../src/jobs/job-store.js';
import { MailDelivery } from '../../src/mail/mail-delivery.js';
import { Mailer } from '../../src/mail/mailer.js';
import { outboxFolder } from '../../src/mail/mail.module.js';
import { Outbox } from '../../src/mail/outbox.js';
import { FileRegister } from '../../src/storage/file-register.js';
import type { FileStorage } from '../../src/storage/file-storage.js';
import { FolderStorage } from '../../src/storage/folder-storage.js';
import { storageFolder } from '../../src/storage/storage.module.js';

/** What the supports need from outside. */
export interface Surroundings {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Supports {
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly auditLog: AuditLog;
  readonly accessLog: AccessLog;
  readonly jobQueue: JobQueue;
  readonly jobHandlers: JobHandlers;
  readonly jobRunner: JobRunner;
  readonly mailer: Mailer;
  readonly storage: FileStorage;
  readonly fileRegister: FileRegister;
  /** Another runner on the same database, as another server would have. */
  readonly runnerBeside: () => JobRunner;
}

type JobSupports = Pick<Supports, 'jobQueue' | 'jobHandlers' | 'jobRunner' | 'runnerBeside'>;

/** The supports around one database, put together by hand as the modules put them together by injection. */
export function assembleSupports(database: Database, surroundings: Surroundings): Supports {
  const { configuration, clock, random } = surroundings;
  const unitOfWork = new UnitOfWork(database);
  const storage = new FolderStorage(storageFolder(configuration), random);
  const jobs = assembleJobs(database, unitOfWork, surroundings);
  const outbox = new Outbox(new FolderStorage(outboxFolder(configuration), random));
  new MailDelivery(configuration, outbox, jobs.jobHandlers);
  return {
    database,
    unitOfWork,
    auditLog: new AuditLog(unitOfWork, clock, random),
    accessLog: new AccessLog(unitOfWork, clock, random),
    mailer: new Mailer(jobs.jobQueue),
    storage,
    fileRegister: new FileRegister(unitOfWork, storage, clock, random),
    ...jobs,
  };
}

function assembleJobs(database: Database, unitOfWork: UnitOfWork, surroundings: Surroundings): JobSupports {
  const { clock, random } = surroundings;
  const jobQueue = new JobQueue(unitOfWork, clock, random);
  const jobHandlers = new JobHandlers();
  const store = new JobStore(unitOfWork, clock, database);
  const runnerBeside = (): JobRunner => {
    const schedule = new JobSchedule(store, jobHandlers, clock);
    return new JobRunner(store, new JobAttempt(store, jobHandlers), schedule, jobQueue, random);
  };
  return { jobQueue, jobHandlers, jobRunner: runnerBeside(), runnerBeside };
}
