import { isDay } from '../../calendar/day.js';
import { isTimeZone } from '../../calendar/time-zone.js';
import type { CycleCalendar } from '../cycle-calendar.js';
import { unless, type CyclePolicy } from './policy.js';

/** The days of a cycle in the order in which they must lie; the promotion may take effect any day from the release on. */
export function isInOrder(calendar: CycleCalendar): boolean {
  const { nominationsOpenOn, nominationsEndOn, reviewsEndOn, calibrationEndOn, releaseOn } = calendar;
  const days = [
    nominationsOpenOn,
    nominationsEndOn,
    reviewsEndOn,
    calibrationEndOn,
    releaseOn,
    calendar.endsOn,
  ];
  const known = [...days, calendar.effectiveOn, ...calendar.holidays, ...calendar.extraWorkingDays];
  return (
    known.every(isDay) &&
    isTimeZone(calendar.timeZone) &&
    calendar.workingWeekdays.length > 0 &&
    calendar.effectiveOn >= releaseOn &&
    days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)
  );
}

export const calendarInOrder: CyclePolicy = ({ event: { facts } }) =>
  unless(isInOrder(facts.calendar), 'calendar-not-in-order');

/** The calendar as an amendment would leave it. */
export const amendedCalendarInOrder: CyclePolicy = ({ event }) =>
  event.type === 'AMEND'
    ? unless(isInOrder({ ...event.facts.calendar, ...event.changes.calendar }), 'calendar-not-in-order')
    : null;
