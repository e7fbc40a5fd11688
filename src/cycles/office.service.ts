import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { actorOf } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import { CycleLog } from './cycle-log.js';
import type { CycleRow } from './cycle.entity.js';
import { CycleRepository } from './cycle.repository.js';
import { CycleService } from './cycle.service.js';
import { OfficeRepository } from './office.repository.js';
import { OfficeCandidates } from './office-candidates.service.js';

/**
 * Names HR in charge of target levels, and people for appeal panels; before OPEN and while the cycle is open. The cycle gets a new
 * version by it, as by whatever else is remembered of it.
 */
@Injectable()
export class OfficeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CycleService,
    private readonly cycles: CycleRepository,
    private readonly offices: OfficeRepository,
    private readonly candidates: OfficeCandidates,
    private readonly log: CycleLog,
  ) {}

  /** @throws not-found, cycle-over, level-unknown, cycle-person-not-hr */
  setInCharge(viewer: Viewer, cycleId: string, level: string, personIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.changeable(viewer, cycleId);
      await this.candidates.requireTarget(cycle, level);
      await this.candidates.requireHr(personIds);
      await this.cycles.change(cycle, {});
      await this.offices.setInCharge(cycleId, level, [...new Set(personIds)]);
      await this.log.noted(cycleId, 'in-charge-named', actorOf(viewer), { level, people: [...personIds] });
    });
  }

  /** @throws not-found, cycle-over, cycle-appeal-person-unfit */
  setAppealPeople(viewer: Viewer, cycleId: string, personIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      const cycle = await this.changeable(viewer, cycleId);
      await this.candidates.requireFitForAppeals(cycle, personIds);
      await this.cycles.change(cycle, {});
      await this.offices.setAppealPeople(cycleId, [...new Set(personIds)]);
      await this.log.noted(cycleId, 'appeal-people-named', actorOf(viewer), { people: [...personIds] });
    });
  }

  private async changeable(viewer: Viewer, cycleId: string): Promise<CycleRow> {
    const cycle = await this.service.running(viewer, cycleId);
    if (cycle.state !== 'draft' && cycle.state !== 'open') throw new Refused({ code: 'cycle-over' });
    return cycle;
  }
}
