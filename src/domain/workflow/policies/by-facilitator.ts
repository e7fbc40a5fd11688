import { policy } from '../policy.js';

export const byFacilitator = policy('person', 'only-facilitator', ({ event }) =>
  event.actor.relations.includes('facilitator'),
);
