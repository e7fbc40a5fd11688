import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AgendaItemRow } from '../../calibration/agenda-item.entity.js';
import { SessionRow } from '../../calibration/session.entity.js';
import { CaseRow } from '../../cases/case.entity.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { AmendmentRow } from '../../cycles/amendment.entity.js';
import { CycleMemberRow } from '../../cycles/cycle-member.entity.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import { SummaryCases } from './summary-cases.service.js';
import { SummaryLog } from './summary-log.service.js';
import type { SummaryCase, SummaryRecords } from './summary-records.js';

/** Collects what the summary of a cycle is filled from. Asks nobody who reads. */
@Injectable()
export class SummaryRecordsLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleSettings,
    private readonly cases: SummaryCases,
    private readonly log: SummaryLog,
  ) {}

  async load(cycleId: string): Promise<SummaryRecords> {
    const cycle = await this.cycles.of(cycleId);
    const day = (moment: string) => dayOf(moment, cycle.calendar.timeZone);
    const entities = this.unitOfWork.entities();
    const rows = await this.submitted(cycleId);
    const sessions = await entities.find(SessionRow, { where: { cycleId }, order: { number: 'ASC' } });
    const amendments = await entities.find(AmendmentRow, { where: { cycleId }, order: { number: 'ASC' } });
    const members = await entities.findBy(CycleMemberRow, { cycleId });
    return {
      cycleName: cycle.name,
      framework: cycle.framework,
      openedOn: day(cycle.openedAt ?? cycle.createdAt),
      closedOn: cycle.endedAt && day(cycle.endedAt),
      effectiveOn: cycle.calendar.effectiveOn,
      population: members.filter(({ removedBy }) => removedBy === null).length,
      sessions: sessions.length,
      withoutQuorum: await this.withoutQuorum(sessions.map(({ id }) => id)),
      cases: await this.casesOf(rows),
      forcedSteps: await this.log.forcedSteps(rows, day),
      amendments: amendments.map(({ number, madeAt, reason }) => ({
        number,
        on: day(madeAt),
        what: { zh: `第 ${number} 号修订`, en: `Amendment ${number}` },
        reason,
      })),
      heads: await this.log.heads(cycleId, rows, sessions),
    };
  }

  /** A nomination that was never handed in is nobody's business but its nominator's. */
  private submitted(cycleId: string): Promise<CaseRow[]> {
    return this.unitOfWork
      .entities()
      .find(CaseRow, { where: { cycleId, submittedAt: Not(IsNull()) }, order: { number: 'ASC' } });
  }

  private async casesOf(rows: readonly CaseRow[]): Promise<SummaryCase[]> {
    const cases: SummaryCase[] = [];
    for (const row of rows) cases.push(await this.cases.of(row));
    return cases;
  }

  private async withoutQuorum(sessionIds: readonly string[]): Promise<number> {
    if (sessionIds.length === 0) return 0;
    return this.unitOfWork
      .entities()
      .createQueryBuilder(AgendaItemRow, 'item')
      .where('item.sessionId IN (:...sessionIds)', { sessionIds: [...sessionIds] })
      .andWhere(`item.leftBecause = 'quorum'`)
      .getCount();
  }
}
