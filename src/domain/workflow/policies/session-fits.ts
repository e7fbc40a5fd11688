import { compositionProblem } from '../../calibration/composition.js';
import { privateRelationsOf } from '../relations-of.js';
import type { Policy } from '../policy.js';

/** The chosen session is still planned, its committee and facilitator may hear the case, and after a remand or two failed sittings it is another one. */
export const sessionFits: Policy = {
  about: 'words',
  check: ({ context, event }) => {
    const { session, seats, barredMemberIds, targetRank, highestFreeRank } = event.facts;
    if (event.type !== 'ASSIGN_SESSION' || session?.sessionId !== event.sessionId)
      return { code: 'session-missing' };
    if (session.state !== 'planned') return { code: 'session-not-planned' };
    if (context.otherCommittee && seats.some((seat) => barredMemberIds.includes(seat.personId))) {
      return { code: 'committee-not-another' };
    }
    // Relation goes before role: a facilitator with a part of their own in the case could not reveal it.
    if (privateRelationsOf(session.facilitatorId, event.facts.people).length > 0) {
      return { code: 'facilitator-tied' };
    }
    return compositionProblem(seats, targetRank, highestFreeRank);
  },
};
