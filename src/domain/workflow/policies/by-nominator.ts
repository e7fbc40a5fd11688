import { policy } from '../policy.js';

export const byNominator = policy('person', 'only-nominator', ({ event }) =>
  event.actor.relations.includes('nominator'),
);
