import { policy } from '../policy.js';

/** Nobody stands in for the candidate: consent, own words and appeal are theirs alone. */
export const byCandidate = policy(
  'person',
  'only-candidate',
  ({ event }) => event.actor.relations.includes('candidate') && event.actor.onBehalfOf === null,
);
