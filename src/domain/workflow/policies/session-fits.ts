import { compositionProblem } from '../../calibration/composition.js';
import type { Policy } from '../policy.js';

/** The chosen session is still planned, its committee may hear the case, and after a remand or two failed sittings it is another one. */
export const sessionFits: Policy = {
  about: 'words',
  check: ({ context, event }) => {
    const { session, seats, formerMemberIds, targetRank, highestFreeRank } = event.facts;
    if (event.type !== 'ASSIGN_SESSION' || session?.sessionId !== event.sessionId)
      return { code: 'session-missing' };
    if (session.state !== 'planned') return { code: 'session-not-planned' };
    if (context.otherCommittee && seats.some((seat) => formerMemberIds.includes(seat.personId))) {
      return { code: 'committee-not-another' };
    }
    return compositionProblem(seats, targetRank, highestFreeRank);
  },
};
