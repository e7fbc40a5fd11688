import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { dayOf } from '../../people/calendar-day.js';
import type { Viewer } from '../../web/viewer.js';
import { CaseRow } from '../case.entity.js';
import { CaseRepository } from '../case.repository.js';
import { CycleSettings } from '../cycle-settings.service.js';
import { OwnDocuments } from './own-documents.js';

/** What was decided on the reader, once it was released, the last one first. */
@Injectable()
export class PastDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly cycles: CycleSettings,
    private readonly documents: OwnDocuments,
  ) {}

  async own(viewer: Viewer) {
    if (viewer.personId === null) return [];
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      where: { candidateId: viewer.personId, releasedOutcome: Not(IsNull()) },
      order: { releasedAt: 'DESC', id: 'ASC' },
    });
    const decisions = [];
    for (const { id, cycleId, fromLevel, targetLevel, releasedOutcome, releasedAt } of rows) {
      await this.cases.findVisible(viewer, id);
      decisions.push({
        caseId: id,
        fromLevel,
        targetLevel,
        outcome: releasedOutcome ?? '',
        releasedOn: releasedAt === null ? null : dayOf(new Date(releasedAt), viewer.timeZone),
        cycle: (await this.cycles.of(cycleId)).name,
        documents: await this.documents.of(viewer, id),
      });
    }
    return decisions;
  }
}
