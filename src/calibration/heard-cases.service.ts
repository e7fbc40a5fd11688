import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { streamOf } from '../cases/case-store.service.js';
import { CaseViews } from '../cases/case-views.service.js';
import type { CaseRow } from '../cases/case.entity.js';
import { Clock } from '../config/clock.js';
import type { HeardCase } from '../domain/calibration/hints.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaRepository } from './agenda.repository.js';

/** The cases of a session that a member may compare: heard by the same people, for the same level. */
@Injectable()
export class HeardCases {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly views: CaseViews,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  async beside(
    viewer: Viewer,
    row: CaseRow,
    facts: CaseFacts,
  ): Promise<{ present: HeardCase; others: HeardCase[] }> {
    const lines = row.sessionId === null ? [] : await this.agenda.open(row.sessionId);
    const others: HeardCase[] = [];
    for (const line of lines) {
      if (line.row.id === row.id || line.row.targetLevel !== row.targetLevel) continue;
      if (line.row.outcome === null) continue;
      const visible = await this.views.of(viewer, line.row);
      if (visible.reads('scores')) others.push(await this.heard(line.row, visible.facts));
    }
    return { present: await this.heard(row, facts), others };
  }

  /** One case as it is compared. Asks nobody who reads. */
  async heard(row: CaseRow, { dimensions, seats }: CaseFacts): Promise<HeardCase> {
    return {
      caseId: row.id,
      dimensions,
      seats,
      discussedMinutes: await this.minutes(row),
      outcome: row.outcome,
    };
  }

  /** From the reveal to the close of the ballot; to now while none is closed. */
  private async minutes(row: CaseRow): Promise<number> {
    const lines = await this.log.read(streamOf(row.id));
    const begun = lines.findLast(({ type }) => type === 'REVEAL')?.time;
    const closed =
      row.outcome === null ? undefined : lines.findLast(({ type }) => type === 'CLOSE_BALLOT')?.time;
    if (begun === undefined) return 0;
    const end = closed === undefined ? this.clock.now().getTime() : Date.parse(closed);
    return Math.max(0, Math.floor((end - Date.parse(begun)) / 60_000));
  }
}
