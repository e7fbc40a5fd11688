import { policy } from '../policy.js';

export const byPanel = policy(
  'person',
  'only-panel',
  ({ event }) => event.actor.relations.includes('panel') && event.actor.onBehalfOf === null,
);
