import { hasQuorum, openSeats, sheetsHandedIn } from '../calibration/open-seats.js';
import type { CaseContext } from './case-context.js';
import type { CaseFacts } from './case-facts.js';

/** Whether scores may be shown: all open seats handed in with quorum, or the deadline passed and there is quorum. */
export function isRevealDue(context: CaseContext, facts: CaseFacts): boolean {
  const sheets = sheetsHandedIn(facts.seats);
  const all = sheets === openSeats(facts.seats).length;
  return hasQuorum(sheets, facts.seats) && (all || context.stage >= 1);
}
