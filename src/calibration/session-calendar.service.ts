import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../cases/case.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { calendarFile } from '../domain/calendar/icalendar.js';
import { minutesOf, type Timetable } from '../domain/calibration/timetable.js';
import { notFound } from '../domain/refusal.js';
import { Translations } from '../web/translations.js';
import type { Viewer } from '../web/viewer.js';
import { AgendaTimes } from './agenda-times.service.js';
import { OwnSlots } from './own-slots.service.js';
import { SessionAccess } from './session-access.service.js';
import { SessionNames } from './session-names.service.js';
import type { SessionRow } from './session.entity.js';

/** A file for somebody's own calendar. */
export interface CalendarDownload {
  readonly name: string;
  readonly text: string;
}

/** Calendar files of sessions and of a candidate's own presentation. Neither says anything of any case. */
@Injectable()
export class SessionCalendar {
  constructor(
    private readonly access: SessionAccess,
    private readonly cases: CaseRepository,
    private readonly times: AgendaTimes,
    private readonly slots: OwnSlots,
    private readonly cycles: CycleSettings,
    private readonly names: SessionNames,
    private readonly texts: Translations,
  ) {}

  /**
   * The session as a date: its name, day, time and place, no candidate.
   * @throws Refused `not-found` for whoever neither sits in it nor leads it
   */
  async ofSession(viewer: Viewer, sessionId: string): Promise<CalendarDownload> {
    const session = await this.access.require(viewer, sessionId);
    if (!(await this.isFor(viewer, session))) throw notFound();
    const timetable = this.times.timetable(session);
    const { calendar, name } = await this.cycles.of(session.cycleId);
    const text = calendarFile({
      ...frameOf(session, timetable),
      uid: `session-${session.id}@rungs`,
      title: `${name} · ${await this.names.sessionName(session)}`,
      time: timetable && (await this.wholeTime(session, timetable)),
      timeZone: calendar.timeZone,
    });
    return { name: `session-${session.number}.ics`, text };
  }

  /** Whether the session belongs in the viewer's calendar: who sits in it, and its facilitator. */
  async isFor(viewer: Viewer, session: SessionRow): Promise<boolean> {
    const relations = await this.access.relations(viewer, session);
    return relations.includes('member') || relations.includes('facilitator');
  }

  /** @throws Refused `not-found` for anybody but the candidate, and where there is nothing to present */
  async ofOwnSlot(viewer: Viewer, caseId: string): Promise<CalendarDownload> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const slot = await this.slots.of(visible, viewer);
    if (!slot) throw notFound();
    const { name } = await this.cycles.of(visible.row.cycleId);
    const text = calendarFile({
      ...frameOf(slot.session, slot.timetable),
      uid: `presentation-${caseId}@rungs`,
      title: `${name} · ${this.texts.text(viewer.language, 'calibration.oral.title')}`,
      time: { from: slot.from, until: slot.until },
      timeZone: slot.timeZone,
    });
    return { name: 'presentation.ics', text };
  }

  /** Until the end that was set, or as long as the agenda takes. */
  private async wholeTime(session: SessionRow, { startsAt, endsAt }: Timetable) {
    const slots = [...(await this.times.slots(session)).values()];
    const until = Math.max(minutesOf(endsAt), ...slots.map((slot) => slot.until));
    return { from: minutesOf(startsAt), until };
  }
}

/** What moves when somebody sets the time or the order; nothing of the session's steps, which are the committee's. */
function frameOf({ snapshot, createdAt, meetingOn }: SessionRow, timetable: Timetable | null) {
  return {
    sequence: snapshot.context.arrangements ?? 0,
    changedAt: snapshot.context.arrangedAt ?? createdAt,
    place: timetable?.place ?? '',
    description: '',
    day: meetingOn,
  };
}
