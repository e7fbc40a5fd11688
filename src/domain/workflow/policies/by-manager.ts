import { policy } from '../policy.js';

export const byManager = policy('person', 'only-manager', ({ event }) =>
  event.actor.relations.includes('manager'),
);
