import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** The days of a cycle, `YYYY-MM-DD` in the calendar's time zone, each window including its last day. */
export interface CycleCalendar extends WorkingCalendar {
  readonly nominationsOpenOn: string;
  readonly nominationsEndOn: string;
  readonly reviewsEndOn: string;
  readonly calibrationEndOn: string;
  /** What candidates are told; moved by AMEND alone. */
  readonly releaseOn: string;
  /** The day on which a promotion takes effect, and to which eligibility counts. */
  readonly effectiveOn: string;
  /** The cycle's end; a committee case undecided 20 working days later lapses. */
  readonly endsOn: string;
}
