import { addDays } from './day.js';
import { momentOf } from './time-zone.js';
import { timeZoneLines, wallClock } from './icalendar-zone.js';

/** One date in somebody's calendar. */
export interface CalendarEvent {
  /** The same for ever, so that a newer file replaces what an older one brought. */
  readonly uid: string;
  /** Grows when day, time or place change. */
  readonly sequence: number;
  /** When what the file says was last changed, ISO UTC. */
  readonly changedAt: string;
  readonly title: string;
  /** May be empty. */
  readonly place: string;
  /** May be empty. */
  readonly description: string;
  readonly day: string;
  /** In minutes after midnight of the day, in its time zone; null for the whole day. */
  readonly time: { readonly from: number; readonly until: number } | null;
  readonly timeZone: string;
}

/** A calendar file of one event (RFC 5545): with its time zone, texts escaped, lines folded at 75 octets and ended by CRLF. */
export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rungs//Rungs//EN',
    'CALSCALE:GREGORIAN',
    ...(event.time === null ? [] : timeZoneLines(event.timeZone, event.day)),
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...when(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function when({ day, time, timeZone }: CalendarEvent): string[] {
  if (time === null) {
    return [
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    ];
  }
  const at = (minutes: number) =>
    `TZID=${timeZone}:${wallClock(momentOf(day, minutes, timeZone).getTime(), timeZone)}`;
  return [`DTSTART;${at(time.from)}`, `DTEND;${at(time.until)}`];
}

function utc(moment: string): string {
  return moment.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** Section 3.3.11: backslash, semicolon, comma and line break. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

const longestLine = 75;

/** Section 3.1: no line longer than 75 octets, none cut within a character; lines that go on begin with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > longestLine) {
      parts.push(part);
      part = ' ';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n');
}
