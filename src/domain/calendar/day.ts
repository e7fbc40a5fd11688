/** Days are `YYYY-MM-DD` without a time zone; arithmetic on them is that of the Gregorian calendar. */
const millisecondsOfDay = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` names a day that exists (`2026-02-30` does not). */
export function isDay(text: string): boolean {
  return pattern.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** The day `count` days later (earlier for a negative count). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsOfDay).toISOString().slice(0, 10);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
