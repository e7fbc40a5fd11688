import { Global, Module } from '@nestjs/common';
import { JobAttempt } from './job-attempt.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { JobRunner } from './job-runner.js';
import { JobSchedule } from './job-schedule.js';
import { JobStore } from './job-store.js';
import { JobSweep } from './job-sweep.js';

/** Jobs are done only where {@link JobRunner.start} is called. */
@Global()
@Module({
  providers: [JobQueue, JobHandlers, JobStore, JobAttempt, JobSchedule, JobRunner, JobSweep],
  exports: [JobQueue, JobHandlers, JobRunner],
})
export class JobsModule {}
