import { ballotsCast, hasQuorum, openSeats, quorumOf, sheetsHandedIn } from '../calibration/open-seats.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseCommand } from './policy.js';

/** Failed sittings after which HR names another committee. */
export const mostFailedSittings = 2;

/**
 * Whether the present sitting lacks quorum: before the reveal in sheets, afterwards in ballots cast. A discussion has no
 * ballots yet, so there who leads the meeting is believed.
 */
export function wantsQuorum(context: CaseContext, { seats }: CaseFacts): boolean {
  if (openSeats(seats).length < quorumOf(0)) return true;
  if (!context.revealed) return !hasQuorum(sheetsHandedIn(seats), seats);
  return !hasQuorum(ballotsCast(seats), seats);
}

/** Whether this RESCHEDULE, or the clock ending a ballot, counts as a sitting that failed for want of quorum. */
export function isFailedSitting(context: CaseContext, event: CaseCommand): boolean {
  if (event.type === 'RESCHEDULE') return event.cause === 'quorum';
  return event.type === 'DEADLINE' && wantsQuorum(context, event.facts);
}
