import { Injectable } from '@nestjs/common';
import { CycleSettings, type CycleSetting } from '../cases/cycle-settings.service.js';
import { Clock } from '../config/clock.js';
import { dayOf } from '../domain/calendar/time-zone.js';
import { decideSession } from '../domain/workflow/decide-session.js';
import type { SessionEvent } from '../domain/workflow/session-event.js';
import type { Viewer } from '../web/viewer.js';
import { sessionActor } from './session-actor.js';
import type { SessionRow } from './session.entity.js';
import { SessionFactsLoader } from './session-facts.service.js';
import { SessionRepository, sessionRecordOf } from './session.repository.js';

/** The next step of a session that waits for its facilitator. */
export interface SessionDuty {
  readonly session: SessionRow;
  readonly step: 'publish' | 'openScoring' | 'openMeeting' | 'close';
  readonly cycle: CycleSetting;
}

/** Works out which sessions wait for their facilitator. A session that hears nothing waits for nobody. */
@Injectable()
export class SessionDuties {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly facts: SessionFactsLoader,
    private readonly cycles: CycleSettings,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<SessionDuty[]> {
    const { personId } = viewer;
    if (personId === null) return [];
    const duties: SessionDuty[] = [];
    for (const session of await this.sessions.openOf(personId)) {
      const cycle = await this.cycles.of(session.cycleId);
      const step = cycle.state === 'open' ? await this.stepOf(viewer, session, cycle) : null;
      if (step) duties.push({ session, step, cycle });
    }
    return duties;
  }

  private async stepOf(
    viewer: Viewer,
    session: SessionRow,
    { calendar }: CycleSetting,
  ): Promise<SessionDuty['step'] | null> {
    const now = this.clock.now();
    const facts = await this.facts.load(session, await this.sessions.members(session.id));
    const takes = (event: SessionEvent) =>
      decideSession(sessionRecordOf(session), event, sessionActor(viewer, session), facts, now).moved;
    if (session.state === 'scoring')
      return dayOf(now, calendar.timeZone) >= session.meetingOn ? 'openMeeting' : null;
    if (session.state === 'meeting') return takes({ type: 'CLOSE_SESSION' }) ? 'close' : null;
    if (session.rosterPublishedAt === null) return facts.agenda.length > 0 ? 'publish' : null;
    return takes({ type: 'OPEN_SCORING' }) ? 'openScoring' : null;
  }
}
