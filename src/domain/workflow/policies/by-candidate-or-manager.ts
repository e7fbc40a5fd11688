import { policy } from '../policy.js';

export const byCandidateOrManager = policy(
  'person',
  'only-candidate-or-manager',
  ({ event }) => event.actor.relations.includes('candidate') || event.actor.relations.includes('manager'),
);
