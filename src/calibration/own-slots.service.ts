import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Timetable } from '../domain/calibration/timetable.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaTimes } from './agenda-times.service.js';
import type { SessionRow } from './session.entity.js';
import { ToldSittings } from './told-sittings.service.js';

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
    private readonly told: ToldSittings,
    private readonly times: AgendaTimes,
    private readonly cycles: CycleSettings,
  ) {}

  /**
   * Known from the publication of the roster on, until the session is over, also if the case was rescheduled from it; null for everybody but the candidate, and where
   * nobody presents or no time is set.
   */
  async of(visible: VisibleCase, viewer: Viewer): Promise<OwnSlot | null> {
    const { row } = visible;
    if (row.candidateId !== viewer.personId || !visible.reads('roster')) return null;
    const told = await this.told.of(row.id);
    const timetable = told && this.times.timetable(told.session);
    if (!timetable || told.session.state === 'closed') return null;
    const { session, line } = told;
    const slot = await this.times.slotOfLine(session, line);
    if (!slot?.oral) return null;
    const { calendar } = await this.cycles.of(row.cycleId);
    return { session, timetable, ...slot.oral, timeZone: calendar.timeZone };
  }
}
