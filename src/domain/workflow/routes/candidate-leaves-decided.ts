import type { Route } from '../policy.js';

/** Once a ballot closed the outcome stays. */
export const candidateLeavesDecided: Route = {
  readsPayload: true,
  holds: ({ context, event }) =>
    event.type === 'LEAVE' &&
    event.personId === context.candidateId &&
    (context.outcome !== null || context.releasedOutcome !== null),
};
