import { addDays, weekdayOf } from '../domain/calendar/day.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../domain/calendar/working-days.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { CycleCalendar } from '../domain/workflow/cycle-calendar.js';

/** Working days of each window, from the times that a case's states give (design, section 4); HR's to change. */
const usualDays = { nominating: 10, reviewing: 30, calibrating: 15, releasing: 5, after: 20 } as const;

/** Monday to Friday, without holidays. */
export function plainCalendar(timeZone: string): WorkingCalendar {
  return { timeZone, workingWeekdays: [1, 2, 3, 4, 5], holidays: [], extraWorkingDays: [] };
}

/** A calendar with the usual windows from a first day on; promotions take effect on the first of the month after release. */
export function defaultCalendar(nominationsOpenOn: string, working: WorkingCalendar): CycleCalendar {
  const nominationsEndOn = addWorkingDays(nominationsOpenOn, usualDays.nominating, working);
  const reviewsEndOn = addWorkingDays(nominationsEndOn, usualDays.reviewing, working);
  const calibrationEndOn = addWorkingDays(reviewsEndOn, usualDays.calibrating, working);
  const releaseOn = addWorkingDays(calibrationEndOn, usualDays.releasing, working);
  return {
    ...working,
    nominationsOpenOn,
    nominationsEndOn,
    reviewsEndOn,
    calibrationEndOn,
    releaseOn,
    effectiveOn: firstOfNextMonth(releaseOn),
    endsOn: addWorkingDays(releaseOn, usualDays.after, working),
  };
}

/** The Monday, or the first working day after it, at least a week away: time enough to tell everybody. */
export function proposedFirstDay(today: string, working: WorkingCalendar): string {
  const monday = addDays(today, 15 - weekdayOf(today));
  return isWorkingDay(monday, working) ? monday : addWorkingDays(monday, 1, working);
}

/** The days by which a cycle is planned; all others follow from them. */
export type PlannedDays = Pick<CycleCalendar, 'nominationsOpenOn' | 'releaseOn' | 'effectiveOn'>;

/**
 * The calendar from the first day to the release, its windows as long against each other as usual. Where neither of both
 * changes, the windows stay as they were set by hand.
 */
export function calendarBetween(days: PlannedDays, before: CycleCalendar): CycleCalendar {
  const { nominationsOpenOn, releaseOn } = days;
  if (before.nominationsOpenOn === nominationsOpenOn && before.releaseOn === releaseOn)
    return { ...before, ...days };
  const whole = workingDaysBetween(nominationsOpenOn, releaseOn, before);
  const usual = usualDays.nominating + usualDays.reviewing + usualDays.calibrating + usualDays.releasing;
  const after = (share: number): string =>
    addWorkingDays(nominationsOpenOn, Math.round((whole * share) / usual), before);
  return {
    ...before,
    ...days,
    nominationsEndOn: after(usualDays.nominating),
    reviewsEndOn: after(usualDays.nominating + usualDays.reviewing),
    calibrationEndOn: after(usual - usualDays.releasing),
    endsOn: addWorkingDays(releaseOn, usualDays.after, before),
  };
}

function firstOfNextMonth(day: string): string {
  const later = addDays(`${day.slice(0, 7)}-28`, 4);
  return `${later.slice(0, 7)}-01`;
}
