import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { dayOf } from '../people/calendar-day.js';
import type { Viewer } from '../web/viewer.js';
import { CycleSettings } from './cycle-settings.service.js';

export interface NextDate {
  readonly day: string;
  /** What happens then: a key below `inbox.dates`. */
  readonly kind: 'nominationsOpenOn' | 'nominationsEndOn' | 'reviewsEndOn' | 'releaseOn' | 'effectiveOn';
  readonly cycle: string;
}

const kinds = ['nominationsOpenOn', 'nominationsEndOn', 'reviewsEndOn', 'releaseOn', 'effectiveOn'] as const;

/** The dates of the open cycles in which somebody takes part. */
@Injectable()
export class NextDates {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly clock: Clock,
  ) {}

  /** The first from today on, or null. */
  async of({ personId, timeZone }: Viewer): Promise<NextDate | null> {
    if (personId === null) return null;
    const today = dayOf(this.clock.now(), timeZone);
    const dates: NextDate[] = [];
    for (const { id, name, calendar } of await this.cycles.open()) {
      if (!(await this.cycles.member(id, personId))) continue;
      dates.push(...kinds.map((kind) => ({ kind, day: calendar[kind], cycle: name })));
    }
    return (
      dates.filter(({ day }) => day >= today).sort((one, other) => (one.day < other.day ? -1 : 1))[0] ?? null
    );
  }
}
