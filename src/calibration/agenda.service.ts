import { Injectable } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseViews } from '../cases/case-views.service.js';
import { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../domain/refusal.js';
import { hasRole, type Viewer } from '../web/viewer.js';
import { SessionAccess } from './session-access.service.js';

/** Puts cases on agendas. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: SessionAccess,
    private readonly views: CaseViews,
    private readonly events: CaseEventHandlers,
  ) {}

  /**
   * Assigns cases to a planned session, all or none: seats are made, computed conflicts recused, alternates step in.
   * @throws Refused `not-found`, or why the committee may not hear one of them
   */
  assign(viewer: Viewer, sessionId: string, caseIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.access.require(viewer, sessionId);
      for (const caseId of caseIds) await this.events.send(viewer, caseId, 'ASSIGN_SESSION', { sessionId });
    });
  }

  /** Sealed cases of the session's cycle that wait for a session, as far as this HR person may see them. */
  async waiting(viewer: Viewer, sessionId: string): Promise<CaseRow[]> {
    const session = await this.access.require(viewer, sessionId);
    if (!hasRole(viewer, 'hr')) throw notFound();
    const rows = await this.unitOfWork.entities().find(CaseRow, {
      where: { cycleId: session.cycleId, state: 'calibration.scheduled' },
      order: { number: 'ASC' },
    });
    const waiting: CaseRow[] = [];
    for (const row of rows) {
      if (row.sessionId === sessionId) continue;
      if ((await this.views.of(viewer, row)).reads('committee-steps')) waiting.push(row);
    }
    return waiting;
  }
}
