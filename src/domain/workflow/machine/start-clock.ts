import { deadlineAfter } from '../../calendar/working-days.js';
import type { CaseContext } from '../case-context.js';
import type { Ask } from '../policy.js';
import { committeeLimit, endOfTerm, type Term } from '../term.js';

/** On entry of a state: its deadline, or after a hold what was left of it when the clock stopped. */
export function startClock(term: Term, { context, event }: Ask): Partial<CaseContext> {
  if (!('facts' in event)) return {};
  const { facts, now } = event;
  if (!context.hold) return { stage: 0, dueAt: endOfTerm(term, context, facts, now) };
  const { remaining, peersRemaining } = context.hold;
  const due = isReleaseDate(term)
    ? endOfTerm(term, context, facts, now)
    : deadlineAfter(now, remaining, facts.calendar);
  const limit = term.limited ? committeeLimit(context, facts) : due;
  return {
    hold: null,
    dueAt: limit < due ? limit : due,
    peersDueAt: peersRemaining === null ? null : deadlineAfter(now, peersRemaining, facts.calendar),
  };
}

/** The release date is everybody's: a hold of one case does not move it, and an amendment in the meantime does. */
function isReleaseDate(term: Term): boolean {
  return 'until' in term && term.until === 'release';
}
