import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { CycleLog } from '../../cycles/cycle-log.js';
import type { CycleRow } from '../../cycles/cycle.entity.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import { Refused } from '../../domain/refusal.js';
import { actorOf } from '../../people/acting.js';
import type { Viewer } from '../../web/viewer.js';

/** The reminders of a cycle, in its stream. */
@Injectable()
export class CycleReminderLog {
  constructor(
    private readonly log: CycleLog,
    private readonly clock: Clock,
  ) {}

  /** @throws reminded-today */
  async requireNotToday({ id, calendar }: CycleRow): Promise<void> {
    const last = await this.log.lastNoted(id, 'reminded');
    const today = dayOf(this.clock.now(), calendar.timeZone);
    if (last !== null && dayOf(last, calendar.timeZone) === today)
      throw new Refused({ code: 'reminded-today' });
  }

  async note(viewer: Viewer, { id }: CycleRow, people: number): Promise<void> {
    await this.log.noted(id, 'reminded', actorOf(viewer), { people });
  }
}
