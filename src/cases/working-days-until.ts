import { dayOf } from '../domain/calendar/time-zone.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import { workingDaysBetween } from '../domain/calendar/working-days.js';

/** Working days from today: 0 is today, negative is overdue. */
export function workingDaysUntil(deadline: string, now: Date, calendar: WorkingCalendar): number {
  const today = dayOf(now, calendar.timeZone);
  const due = dayOf(deadline, calendar.timeZone);
  return due >= today ? workingDaysBetween(today, due, calendar) : -workingDaysBetween(due, today, calendar);
}
