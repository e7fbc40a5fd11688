import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { JobHandlers } from './job-handlers.js';
import { JobStore } from './job-store.js';

const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Jobs that were done are forgotten after 30 days; those given up stay until somebody looks. */
@Injectable()
export class JobSweep {
  constructor(handlers: JobHandlers, store: JobStore, clock: Clock) {
    handlers.register('jobs.sweep', () => store.forgetDone(new Date(clock.now().getTime() - keptFor)));
    handlers.every(1440, 'jobs.sweep');
  }
}
