/** Days are `YYYY-MM-DD` without a time zone; arithmetic on them is that of the Gregorian calendar. */
export const millisecondsOfDay = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` names a day that exists (`2026-02-30` does not). */
export function isDay(text: string): boolean {
  return pattern.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** Days since 1970-01-01: what is counted and compared often is counted in these. */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
}

const written = new Map<number, string>();
const mostWritten = 10_000;

/** The day of a number that {@link numberOf} gave. */
export function dayOfNumber(number: number): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  if (written.size >= mostWritten) written.clear();
  const day = new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
  written.set(number, day);
  return day;
}

/** The day `count` days later (earlier for a negative count). */
export function addDays(day: string, count: number): string {
  return dayOfNumber(numberOf(day) + count);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return weekdayOfNumber(numberOf(day));
}

/** As {@link weekdayOf}, of a numbered day; day 0 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
