import { minutesAheadOfUtc } from './time-zone.js';

const day = 86_400_000;
const quarter = 900_000;

/** What the clocks of a zone show at a moment, as `20260420T090000`. */
export function wallClock(moment: number, timeZone: string): string {
  return stamp(moment + minutesAheadOfUtc(moment, timeZone) * 60_000);
}

/**
 * The rules of a time zone around a day (VTIMEZONE, section 3.6.5): the offset at the beginning of the year before, and every
 * change from there to the end of the year after.
 */
export function timeZoneLines(timeZone: string, around: string): string[] {
  const year = Number(around.slice(0, 4));
  const begin = Date.UTC(year - 1, 0, 1);
  const changes = changesOf(timeZone, begin, Date.UTC(year + 2, 0, 1));
  const before = minutesAheadOfUtc(begin, timeZone);
  const least = Math.min(before, ...changes.map(({ to }) => to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance(stamp(begin), before, before, before > least),
    ...changes.flatMap(({ moment, from, to }) =>
      observance(stamp(moment + from * 60_000), from, to, to > least),
    ),
    'END:VTIMEZONE',
  ];
}

interface OffsetChange {
  readonly moment: number;
  readonly from: number;
  readonly to: number;
}

/** Day by day, and then to the quarter of an hour: offsets change at full quarters only. */
function changesOf(timeZone: string, begin: number, end: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  for (let moment = begin; moment < end; moment += day) {
    const from = minutesAheadOfUtc(moment, timeZone);
    const to = minutesAheadOfUtc(moment + day, timeZone);
    if (from === to) continue;
    let first = moment + quarter;
    while (minutesAheadOfUtc(first, timeZone) === from) first += quarter;
    changes.push({ moment: first, from, to });
  }
  return changes;
}

function observance(start: string, from: number, to: number, isSummer: boolean): string[] {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `END:${kind}`,
  ];
}

/** As in `+0800`. */
function offset(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}${two(whole % 60)}`;
}

function stamp(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}
