import { ballotsCast, hasQuorum, openSeats, quorumOf, sheetsHandedIn } from '../calibration/open-seats.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseCommand } from './policy.js';

/** Failed sittings after which HR names another committee. */
export const mostFailedSittings = 2;

/** Too few open seats for any quorum: nothing is to be waited for. */
function isOutOfReach({ seats }: CaseFacts): boolean {
  return openSeats(seats).length < quorumOf(0);
}

/**
 * Whether the present sitting lacks quorum: before the reveal in sheets, afterwards in ballots cast. A discussion has no
 * ballots yet, so there who leads the meeting is believed.
 */
export function wantsQuorum(context: CaseContext, facts: CaseFacts): boolean {
  const { seats } = facts;
  if (isOutOfReach(facts)) return true;
  return !hasQuorum(context.revealed ? ballotsCast(seats) : sheetsHandedIn(seats), seats);
}

/**
 * Whether the members have had their chance: the time for scores is over, or the meeting is held. Until then quorum is not
 * wanting, it is still awaited.
 */
export function isSittingHeld(context: CaseContext, facts: CaseFacts): boolean {
  const isTimeOver = !context.revealed && context.stage > 0;
  return isOutOfReach(facts) || isTimeOver || facts.session?.state === 'meeting';
}

/** Whether this RESCHEDULE, or the clock ending a ballot, counts as a sitting that failed for want of quorum. */
export function isFailedSitting(context: CaseContext, event: CaseCommand): boolean {
  if (event.type === 'RESCHEDULE') return event.cause === 'quorum';
  return event.type === 'DEADLINE' && wantsQuorum(context, event.facts);
}
