import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import { usualTimetable } from '../domain/calibration/timetable.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { SessionAccess } from './session-access.service.js';
import type { SessionRow } from './session.entity.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';

/** A timer as pages show it: the time it ends, and for who leads the session what to start it with. */
export interface ShownTimer {
  /** ISO 8601; null while none runs for the case. */
  readonly endsAt: string | null;
  /** Minutes to begin with; null for who may not run it. */
  readonly minutes: number | null;
}

/** The time of a discussion: run by who leads the session, seen by everybody who may see the case in it. */
@Injectable()
export class DiscussionTimers {
  constructor(
    private readonly cases: CaseRepository,
    private readonly sessions: SessionRepository,
    private readonly access: SessionAccess,
    private readonly steps: SessionService,
  ) {}

  /** Null for a case whose session does not sit. */
  async of(viewer: Viewer, { id, sessionId }: CaseRow): Promise<ShownTimer | null> {
    const session = sessionId === null ? null : await this.sessions.find(sessionId);
    if (session?.state !== 'meeting') return null;
    const leads = await this.access.leads(viewer, session);
    const { timetable = usualTimetable } = session.snapshot.context;
    return { endsAt: timerOf(session, id), minutes: leads ? timetable.minutesPerCase : null };
  }

  /**
   * Starts the timer of a case anew, or stops the one that runs.
   * @param minutes null stops it
   * @throws Refused `not-found`, or what the machine of the session says
   */
  async set(viewer: Viewer, caseId: string, minutes: number | null): Promise<void> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const { sessionId } = visible.row;
    if (sessionId === null || !visible.reads('committee-steps')) throw notFound();
    await this.steps.send(
      viewer,
      sessionId,
      minutes === null ? { type: 'STOP_TIMER' } : { type: 'START_TIMER', caseId, minutes },
    );
  }
}

/** When the timer of a case ends; null while none runs for it. */
export function timerOf({ snapshot }: SessionRow, caseId: string): string | null {
  const { timer = null } = snapshot.context;
  return timer?.caseId === caseId ? timer.endsAt : null;
}
