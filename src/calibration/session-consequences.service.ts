import { Injectable } from '@nestjs/common';
import { CaseDuties } from '../cases/case-duties.service.js';
import { CaseTransitions } from '../cases/case-transition.service.js';
import type { SessionEvent } from '../domain/workflow/session-event.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaRepository } from './agenda.repository.js';
import { OwnNotes } from './own-notes.service.js';
import { SessionAccess } from './session-access.service.js';
import type { SessionRow } from './session.entity.js';

/** Steps that change nothing of a case, nor what anybody owes. */
const noCaseFollows: ReadonlySet<SessionEvent['type']> = new Set([
  'SET_TIMETABLE',
  'START_TIMER',
  'STOP_TIMER',
]);

/** What a step of a session means for its cases. */
@Injectable()
export class SessionConsequences {
  constructor(
    private readonly access: SessionAccess,
    private readonly agenda: AgendaRepository,
    private readonly transitions: CaseTransitions,
    private readonly duties: CaseDuties,
    private readonly notes: OwnNotes,
  ) {}

  /** The session, for who has something to do with it. @throws Refused `not-found` */
  visible(viewer: Viewer, sessionId: string): Promise<SessionRow> {
    return this.access.require(viewer, sessionId);
  }

  async follow(viewer: Viewer, session: SessionRow, event: SessionEvent): Promise<void> {
    const { type } = event;
    if (noCaseFollows.has(type)) return;
    if (event.type === 'ORDER_AGENDA') return this.agenda.reorder(session.id, event.numbers);
    for (const { row } of await this.agenda.open(session.id)) {
      if (type === 'OPEN_SCORING' && row.state === 'calibration.scheduled') {
        await this.transitions.send({ caseId: row.id, event: { type }, sender: viewer });
      } else await this.duties.rewrite(row);
    }
    if (type === 'CLOSE_SESSION') await this.notes.deleteOf(session.id);
  }
}
