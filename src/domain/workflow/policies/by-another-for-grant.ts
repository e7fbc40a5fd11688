import { policy } from '../policy.js';

/** Two people: the one who began cannot confirm. */
export const byAnotherForGrant = policy(
  'person',
  'second-person-needed',
  ({ context, event }) => ![event.actor.personId, event.actor.onBehalfOf].includes(context.pending.GRANT),
);
