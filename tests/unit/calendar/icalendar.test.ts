import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from '../../../src/domain/calendar/icalendar.js';

const event: CalendarEvent = {
  uid: 'session-1@rungs',
  sequence: 2,
  changedAt: '2026-03-01T01:02:03.456Z',
  title: '产品评审会 1',
  place: '三楼; 会议室, 东',
  description: '',
  day: '2026-04-20',
  time: { from: 540, until: 720 },
  timeZone: 'Asia/Shanghai',
};

/** The lines as a reader of the file sees them: unfolded. */
function linesOf(changes: Partial<CalendarEvent> = {}): string[] {
  return calendarFile({ ...event, ...changes })
    .replaceAll('\r\n ', '')
    .split('\r\n');
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

describe('a calendar file', () => {
  it('has one event in its time zone, with uid, stamp and escaped texts', () => {
    expect(linesOf()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Rungs//Rungs//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:session-1@rungs',
      'DTSTAMP:20260301T010203Z',
      'SEQUENCE:2',
      'DTSTART;TZID=Asia/Shanghai:20260420T090000',
      'DTEND;TZID=Asia/Shanghai:20260420T120000',
      'SUMMARY:产品评审会 1',
      'LOCATION:三楼\\; 会议室\\, 东',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('lasts a day where no time is known', () => {
    const lines = linesOf({ time: null, day: '2026-12-31' });
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).not.toContain('BEGIN:VTIMEZONE');
  });

  it('says when the clocks of its zone change', () => {
    const lines = linesOf({ timeZone: 'Europe/Berlin' }).join(' ');
    expect(lines).toContain('BEGIN:DAYLIGHT DTSTART:20260329T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200');
    expect(lines).toContain('BEGIN:STANDARD DTSTART:20261025T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100');
    expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20260420T090000');
    expect(linesOf({ timeZone: 'America/St_Johns' }).join(' ')).toContain('TZOFFSETTO:-0330');
  });

  it('goes on after midnight, and past a clock change, at the time that clocks show', () => {
    expect(linesOf({ time: { from: 1380, until: 1500 } })).toContain(
      'DTEND;TZID=Asia/Shanghai:20260421T010000',
    );
    const spring = linesOf({ timeZone: 'Europe/Berlin', day: '2026-03-29', time: { from: 540, until: 600 } });
    expect(spring).toContain('DTSTART;TZID=Europe/Berlin:20260329T090000');
  });

  it('has no line longer than 75 octets, cut within no character, and gives any text back', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((it) => it.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, (title) => {
        const file = calendarFile({ ...event, title: `${title}，第一行\n第二行` });
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [, summary = ''] = /^SUMMARY:(.*)$/m.exec(file.replaceAll('\r\n ', '')) ?? [];
        expect(unescaped(summary.replace(/\r$/, ''))).toBe(`${title}，第一行\n第二行`);
      }),
    );
  });
});
