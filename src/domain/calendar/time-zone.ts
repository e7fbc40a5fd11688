import { addDays, dayOfNumber, millisecondsOfDay } from './day.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Offsets change at full quarters of an hour only; most questions are about the same few. */
const quarter = 900_000;
const offsets = new Map<string, Map<number, number>>();
const mostOffsets = 10_000;

/** Milliseconds by which the wall clock of `timeZone` is ahead of UTC at that moment. */
function offsetAt(moment: number, timeZone: string): number {
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  const key = Math.floor(moment / quarter);
  const known = ofZone.get(key);
  if (known !== undefined) return known;
  if (ofZone.size >= mostOffsets) ofZone.clear();
  const offset = readOffset(moment, timeZone);
  offsets.set(timeZone, ofZone.set(key, offset));
  return offset;
}

function readOffset(moment: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(moment)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

/** The day on the calendar of `timeZone` at a moment (ISO UTC string or Date). */
export function dayOf(moment: string | Date, timeZone: string): string {
  const time = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  return dayOfNumber(Math.floor((time + offsetAt(time, timeZone)) / millisecondsOfDay));
}

/** Minutes by which the wall clock of `timeZone` is ahead of UTC at a moment (milliseconds). */
export function minutesAheadOfUtc(moment: number, timeZone: string): number {
  return offsetAt(moment, timeZone) / 60_000;
}

/** The moment at which the clocks of `timeZone` show so many minutes after midnight of a day; a time that summer time skips comes an hour later. */
export function momentOf(day: string, minutes: number, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/** The first moment of a day, ISO UTC; where midnight does not exist (summer time) the first one after it. */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let moment = midnight - offsetAt(midnight, timeZone);
  moment = midnight - offsetAt(moment, timeZone);
  return new Date(moment).toISOString();
}

/** The last millisecond of a day, ISO UTC. */
export function endOfDay(day: string, timeZone: string): string {
  return new Date(Date.parse(startOfDay(addDays(day, 1), timeZone)) - 1).toISOString();
}

/** Whether the runtime knows the IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Hour and minute on the clocks of `timeZone` at a moment, `HH:MM`. */
export function clockTimeOf(moment: string, timeZone: string): string {
  const time = Date.parse(moment);
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(11, 16);
}
