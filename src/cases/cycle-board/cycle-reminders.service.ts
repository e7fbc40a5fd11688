import { Injectable } from '@nestjs/common';
import { CycleService } from '../../cycles/cycle.service.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Viewer } from '../../web/viewer.js';
import { CaseNotices } from '../case-notices.service.js';
import { CycleBoardRepository } from './cycle-board.repository.js';
import { CycleReminderLog } from './cycle-reminder-log.js';

/** Reminds everybody whom a cycle's cases wait for; once a day, or nobody reads reminders any more. */
@Injectable()
export class CycleReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleService,
    private readonly board: CycleBoardRepository,
    private readonly notices: CaseNotices,
    private readonly log: CycleReminderLog,
  ) {}

  /**
   * @returns how many people
   * @throws not-found for whoever does not run the cycle, reminded-today
   */
  remindAll(viewer: Viewer, cycleId: string): Promise<number> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.cycles.running(viewer, cycleId);
      await this.log.requireNotToday(cycle);
      const people = await this.notices.remind(await this.board.owing(viewer, cycleId));
      await this.log.note(viewer, cycle, people);
      return people;
    });
  }
}
