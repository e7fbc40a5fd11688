import { policy } from '../policy.js';

export const notReplied = policy(
  'situation',
  'peer-already-replied',
  ({ event }) => event.actor.personId === null || !event.facts.peersReplied.includes(event.actor.personId),
);
