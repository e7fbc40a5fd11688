import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dayOf } from '../domain/calendar/time-zone.js';
import { addWorkingDays } from '../domain/calendar/working-days.js';
import type { Phase } from '../domain/visibility/phase.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { Viewer } from '../web/viewer.js';
import { ReleaseRow } from './release.entity.js';

/** Whether the present revision of a case is released: an earlier one that was released says nothing of this one. */
@Injectable()
export class DecisionsPhase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(row: CaseRow, _: Viewer, facts: CaseFacts): Promise<Partial<Phase>> {
    if (row.snapshot.context.releasedAt === null && row.state !== 'decided') return {};
    const { id: caseId, revision } = row;
    const released = await this.unitOfWork.entities().existsBy(ReleaseRow, { caseId, revision });
    return { released, releasedToManager: released || this.isManagersDay(row, facts) };
  }

  /** The working day before the release, where the cycle lets managers read then. */
  private isManagersDay(row: CaseRow, { policies, calendar }: CaseFacts): boolean {
    if (!policies.managerDayBefore || row.state !== 'decided') return false;
    const today = dayOf(this.clock.now(), calendar.timeZone);
    return today >= addWorkingDays(calendar.releaseOn, -1, calendar);
  }
}
