import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InboxSources, type InboxItem } from '../cases/inbox-sources.js';
import { workingDaysUntil } from '../cases/working-days-until.js';
import { Clock } from '../config/clock.js';
import { endOfDay } from '../domain/calendar/time-zone.js';
import type { Viewer } from '../web/viewer.js';
import { SessionDuties, type SessionDuty } from './session-duties.service.js';
import { SessionNames } from './session-names.service.js';

/** About so many minutes. */
const minutes = 5;

/** What a facilitator owes to the sessions they lead, beside what they owe to single cases. */
@Injectable()
export class SessionInbox implements OnModuleInit {
  constructor(
    private readonly sources: InboxSources,
    private readonly duties: SessionDuties,
    private readonly names: SessionNames,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sources.register({ items: (viewer) => this.items(viewer) });
  }

  private async items(viewer: Viewer): Promise<InboxItem[]> {
    const items: InboxItem[] = [];
    for (const duty of await this.duties.of(viewer)) items.push(await this.item(duty));
    return items;
  }

  private async item({ session, step, cycle }: SessionDuty): Promise<InboxItem> {
    const dueAt = endOfDay(session.meetingOn, cycle.calendar.timeZone);
    return {
      verb: `calibration.session.${step}`,
      about: await this.names.sessionName(session),
      cycle: cycle.name,
      dueAt,
      dueIn: workingDaysUntil(dueAt, this.clock.now(), cycle.calendar),
      minutes,
      href: `/sessions/${session.id}`,
    };
  }
}
