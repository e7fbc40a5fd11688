import { AccessLog } from '../../src/audit/access-log.js';
import { AuditLog } from '../../src/audit/audit-log.js';
import type { SettableClock } from '../../src/config/clock.js';
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
  readonly clock: SettableClock;
  readonly random: Random;
}

/** The supports around one database, put together by hand as the modules put them together by injection. */
export class Supports {
  database: Database;
  configuration: Configuration;
  clock: SettableClock;
  random: Random;
  unitOfWork: UnitOfWork;
  auditLog: AuditLog;
  accessLog: AccessLog;
  jobQueue: JobQueue;
  jobHandlers: JobHandlers;
  jobStore: JobStore;
  jobRunner: JobRunner;
  mailer: Mailer;
  storage: FileStorage;
  fileRegister: FileRegister;

  /** Whether the database could be opened. */
  protected isOpen(): boolean {
    return this.database !== undefined;
  }

  protected assemble(database: Database, surroundings: Surroundings): void {
    const { configuration, clock, random } = surroundings;
    Object.assign(this, { database, ...surroundings });
    const unitOfWork = (this.unitOfWork = new UnitOfWork(database));
    this.auditLog = new AuditLog(unitOfWork, clock, random);
    this.accessLog = new AccessLog(unitOfWork, clock, random);
    this.storage = new FolderStorage(storageFolder(configuration), random);
    this.fileRegister = new FileRegister(unitOfWork, this.storage, clock, random);
    this.assembleJobs();
    this.mailer = new Mailer(this.jobQueue);
    const outbox = new Outbox(new FolderStorage(outboxFolder(configuration), random));
    new MailDelivery(configuration, outbox, this.jobHandlers);
  }

  /** Another runner on the same database, as another server would have. */
  runnerBeside(): JobRunner {
    const { jobStore, jobHandlers, clock, jobQueue, random } = this;
    const attempt = new JobAttempt(jobStore, jobHandlers);
    return new JobRunner(jobStore, attempt, new JobSchedule(jobStore, jobHandlers, clock), jobQueue, random);
  }

  private assembleJobs(): void {
    this.jobQueue = new JobQueue(this.unitOfWork, this.clock, this.random);
    this.jobHandlers = new JobHandlers();
    this.jobStore = new JobStore(this.unitOfWork, this.clock, this.database);
    this.jobRunner = this.runnerBeside();
  }
}
