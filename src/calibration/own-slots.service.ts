import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Timetable } from '../domain/calibration/timetable.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaTimes } from './agenda-times.service.js';
import { SessionRepository } from './session.repository.js';
import type { SessionRow } from './session.entity.js';

/** When and where a candidate presents their own case; in minutes after midnight of the session's day. */
export interface OwnSlot {
  readonly session: SessionRow;
  readonly timetable: Timetable;
  readonly from: number;
  readonly until: number;
  readonly timeZone: string;
}

/** What candidates are told of the agenda: their own presentation, nothing else. */
@Injectable()
export class OwnSlots {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly times: AgendaTimes,
    private readonly cycles: CycleSettings,
  ) {}

  /**
   * Known from the publication of the roster on, until the session is over; null for everybody but the candidate, and where
   * nobody presents or no time is set.
   */
  async of(visible: VisibleCase, viewer: Viewer): Promise<OwnSlot | null> {
    const { row } = visible;
    if (row.candidateId !== viewer.personId || row.sessionId === null || !visible.reads('roster'))
      return null;
    const session = await this.sessions.find(row.sessionId);
    const timetable = session && this.times.timetable(session);
    if (!timetable || session.rosterPublishedAt === null || session.state === 'closed') return null;
    const slot = (await this.times.slots(session)).get(row.id);
    if (!slot?.oral) return null;
    const { calendar } = await this.cycles.of(row.cycleId);
    return { session, timetable, ...slot.oral, timeZone: calendar.timeZone };
  }
}
