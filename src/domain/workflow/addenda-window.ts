import { dayOf } from '../calendar/time-zone.js';
import type { Given } from './policy.js';

/** Addenda and challenges are taken until the day fixed when the roster is published; before that day is fixed, addenda too. */
export function isBeforeAddendaEnd({ facts, now }: Given): boolean {
  const until = facts.session?.addendaUntil ?? null;
  return until === null || dayOf(now, facts.calendar.timeZone) <= until;
}
