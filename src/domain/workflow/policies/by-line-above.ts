import { policy } from '../policy.js';

export const byLineAbove = policy('person', 'only-line-above', ({ event }) =>
  event.actor.relations.includes('lineAbove'),
);
