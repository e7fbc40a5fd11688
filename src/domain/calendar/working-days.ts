import { dayOfNumber, numberOf, weekdayOfNumber } from './day.js';
import { dayOf, endOfDay } from './time-zone.js';
import type { WorkingCalendar } from './working-calendar.js';

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  return isWorking(numberOf(day), calendar);
}

/** The lists are of days as they are written: only looked at where they could change the answer. */
function isWorking(
  number: number,
  { workingWeekdays, holidays, extraWorkingDays }: WorkingCalendar,
): boolean {
  const usual = workingWeekdays.includes(weekdayOfNumber(number));
  const exceptions = usual ? holidays : extraWorkingDays;
  if (exceptions.length === 0) return usual;
  const day = dayOfNumber(number);
  return usual ? !holidays.includes(day) || extraWorkingDays.includes(day) : extraWorkingDays.includes(day);
}

/** Longest run of days without work that is searched before a calendar counts as broken. */
const longestPause = 400;

/** The next working day after `day` in `direction` (1 or -1). Throws if the calendar has none within 400 days. */
function neighbour(day: number, calendar: WorkingCalendar, direction: 1 | -1): number {
  for (let distance = 1; distance <= longestPause; distance += 1) {
    const candidate = day + direction * distance;
    if (isWorking(candidate, calendar)) return candidate;
  }
  throw new Error(`No working day within ${longestPause} days of ${dayOfNumber(day)}`);
}

/** The `count`-th working day after `day` (before it for a negative count); `day` itself for 0. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let result = numberOf(day);
  const direction = count < 0 ? -1 : 1;
  for (let step = 0; step < Math.abs(count); step += 1) result = neighbour(result, calendar, direction);
  return dayOfNumber(result);
}

/** How many working days lie after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const last = numberOf(to);
  let count = 0;
  for (let day = numberOf(from) + 1; day <= last; day += 1) {
    if (isWorking(day, calendar)) count += 1;
  }
  return count;
}

/** The end (ISO UTC) of the `count`-th working day after the day of `moment`. */
export function deadlineAfter(moment: string, count: number, calendar: WorkingCalendar): string {
  const day = addWorkingDays(dayOf(moment, calendar.timeZone), count, calendar);
  return endOfDay(day, calendar.timeZone);
}

/** Working days left until `deadline` (ISO UTC), today not counted. */
export function workingDaysLeft(moment: string, deadline: string, calendar: WorkingCalendar): number {
  return workingDaysBetween(dayOf(moment, calendar.timeZone), dayOf(deadline, calendar.timeZone), calendar);
}
