import { addDays } from '../domain/calendar/day.js';
import { addWorkingDays } from '../domain/calendar/working-days.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';

/** Working days of each window, from the times that a case's states give (design, section 4); HR's to change. */
const days = { nominating: 10, reviewing: 30, calibrating: 15, releasing: 5, after: 20 } as const;

/** Monday to Friday, without holidays. */
export function plainCalendar(timeZone: string): WorkingCalendar {
  return { timeZone, workingWeekdays: [1, 2, 3, 4, 5], holidays: [], extraWorkingDays: [] };
}

/** A calendar with the usual windows from a first day on; promotions take effect on the first of the month after release. */
export function defaultCalendar(nominationsOpenOn: string, working: WorkingCalendar): CycleCalendar {
  const nominationsEndOn = addWorkingDays(nominationsOpenOn, days.nominating, working);
  const reviewsEndOn = addWorkingDays(nominationsEndOn, days.reviewing, working);
  const calibrationEndOn = addWorkingDays(reviewsEndOn, days.calibrating, working);
  const releaseOn = addWorkingDays(calibrationEndOn, days.releasing, working);
  return {
    ...working,
    nominationsOpenOn,
    nominationsEndOn,
    reviewsEndOn,
    calibrationEndOn,
    releaseOn,
    effectiveOn: firstOfNextMonth(releaseOn),
    endsOn: addWorkingDays(releaseOn, days.after, working),
  };
}

function firstOfNextMonth(day: string): string {
  const later = addDays(`${day.slice(0, 7)}-28`, 4);
  return `${later.slice(0, 7)}-01`;
}
