import { policy } from '../policy.js';

export const byFacilitatorOrHr = policy(
  'person',
  'only-facilitator-or-hr',
  ({ event }) => event.actor.relations.includes('facilitator') || event.actor.roles.includes('hr'),
);
