/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whole months from one day to another. A month is over on the same day of a later month, or on that month's last
 * day where it has no such day: from 31 January one month is over on 28 February. Negative when `to` is before `from`.
 * @throws RangeError for what is no day.
 */
export function wholeMonthsBetween(from: Day, to: Day): number {
  const start = parse(from);
  const end = parse(to);
  if (to < from) return 0 - wholeMonthsBetween(to, from);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const anniversary = Math.min(start.day, daysIn(end.year, end.month));
  return end.day >= anniversary ? months : months - 1;
}

/** Months with the share of the month that is running, in hundredths: 12 months and a day are 12.03. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return 0 - monthsBetween(to, from);
  const whole = wholeMonthsBetween(from, to);
  const begun = monthsAfter(from, whole);
  const next = monthsAfter(from, whole + 1);
  const share = (dayNumber(to) - begun) / (next - begun);
  return whole + Math.min(99, Math.ceil(share * 100)) / 100;
}

/** The day on which so many months after a day are over. @throws RangeError for what is no day. */
export function dayAfterMonths(from: Day, months: number): Day {
  return new Date(monthsAfter(from, months) * 86_400_000).toISOString().slice(0, 10);
}

/** The day number on which so many months after a day are over. */
function monthsAfter(from: Day, months: number): number {
  const { year, month, day } = parse(from);
  const index = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return Date.UTC(inYear, inMonth - 1, Math.min(day, daysIn(inYear, inMonth))) / 86_400_000;
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function parse(text: Day): { year: number; month: number; day: number } {
  const [, year = 0, month = 0, day = 0] = dayForm.exec(text)?.map(Number) ?? [];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new RangeError(`${JSON.stringify(text)} is no day of the form YYYY-MM-DD.`);
  }
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
