import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { CycleEvent } from '../domain/workflow/cycle-event.js';
import { actorOf } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import { CycleDecider } from './cycle-decider.service.js';
import { CycleFactsService } from './cycle-facts.service.js';
import { CycleLog } from './cycle-log.js';
import { CycleService } from './cycle.service.js';

/** CLOSE and CANCEL. */
@Injectable()
export class CycleEnding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CycleService,
    private readonly facts: CycleFactsService,
    private readonly decider: CycleDecider,
    private readonly log: CycleLog,
  ) {}

  /** Closes a cycle whose cases are all final, and records where their streams stand. @throws not-found, conflict, and what the machine refuses */
  close(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.end(viewer, id, { type: 'CLOSE' });
      await this.log.heads(id);
    });
  }

  /** Cancels a cycle and every case of it that is open. @throws not-found, conflict, and what the machine refuses */
  cancel(viewer: Viewer, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.end(viewer, id, { type: 'CANCEL', reason });
      await this.log.cancelCases(id, actorOf(viewer), reason);
      await this.log.heads(id);
    });
  }

  private async end(viewer: Viewer, id: string, event: CycleEvent): Promise<void> {
    const cycle = await this.service.running(viewer, id);
    const facts = await this.facts.of(cycle, []);
    await this.decider.send(viewer, cycle, event, facts, { endedAt: this.decider.now() });
  }
}
