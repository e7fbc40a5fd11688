export { dayOf } from '../domain/calendar/time-zone.js';

/** Ways in which people write a day: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日. */
const written = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** The day as `YYYY-MM-DD`, or null where it is none of the calendar. */
export function readDay(text: string): string | null {
  const [, year, month, day] = written.exec(text.trim()) ?? [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
