import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { CycleLog } from './cycle-log.js';
import { CycleRepository } from './cycle.repository.js';

export const recordHeadsJob = 'cycles.record-heads';
const daily = 24 * 60;

/** Daily, records where the streams of an open cycle's cases and sessions stand, in the cycle's own stream. */
@Injectable()
export class HeadsJob implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly cycles: CycleRepository,
    private readonly log: CycleLog,
  ) {}

  onModuleInit(): void {
    this.handlers.register(recordHeadsJob, () => this.run());
    this.handlers.every(daily, recordHeadsJob);
  }

  /** One unit a cycle. Where nothing has moved since the last record, none is added. */
  async run(): Promise<void> {
    for (const { id } of await this.cycles.open()) {
      await this.unitOfWork.run(() => this.log.headsIfMoved(id));
    }
  }
}
