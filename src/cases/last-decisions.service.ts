import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dayOf } from '../people/calendar-day.js';
import type { Viewer } from '../web/viewer.js';
import { CaseRow } from './case.entity.js';
import { CaseViews } from './case-views.service.js';

export interface LastDecision {
  readonly caseId: string;
  readonly outcome: string;
  readonly targetLevel: string;
  readonly releasedOn: string;
}

/** The last released decision on each of some people, as far as the viewer may read it. */
@Injectable()
export class LastDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CaseViews,
  ) {}

  async of(viewer: Viewer, personIds: readonly string[]): Promise<ReadonlyMap<string, LastDecision>> {
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      where: { candidateId: In([...personIds]), releasedOutcome: Not(IsNull()) },
      order: { releasedAt: 'DESC', id: 'ASC' },
    });
    const found = new Map<string, LastDecision>();
    for (const row of rows) {
      const { id, candidateId, releasedOutcome, releasedAt, targetLevel } = row;
      if (found.has(candidateId) || releasedOutcome === null || releasedAt === null) continue;
      if (!(await this.views.of(viewer, row)).reads('outcome')) continue;
      const releasedOn = dayOf(new Date(releasedAt), viewer.timeZone);
      found.set(candidateId, { caseId: id, outcome: releasedOutcome, targetLevel, releasedOn });
    }
    return found;
  }
}
