import { dayOf } from '../calendar/time-zone.js';
import type { CaseContext } from './case-context.js';
import type { Given } from './policy.js';

/**
 * Addenda and challenges are taken until the day fixed when the roster is published; before that day is fixed, addenda too. That
 * day stays the last one when a sitting is broken off, or its decision reopened before the release, until another roster is
 * published: nobody outside the committee is to see from what they may send that it was.
 */
export function isBeforeAddendaEnd(
  { brokenOff }: Pick<CaseContext, 'brokenOff'>,
  { facts, now }: Pick<Given, 'facts' | 'now'>,
): boolean {
  const until = facts.session?.addendaUntil ?? null;
  return until === null ? brokenOff !== true : dayOf(now, facts.calendar.timeZone) <= until;
}
