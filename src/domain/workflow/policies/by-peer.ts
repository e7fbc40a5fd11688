import { policy } from '../policy.js';

export const byPeer = policy(
  'person',
  'only-asked-peer',
  ({ event }) => event.actor.relations.includes('peer') && event.actor.onBehalfOf === null,
);
