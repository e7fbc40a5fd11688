import { policy } from '../policy.js';

export const peersNotNamed = policy(
  'situation',
  'peers-already-named',
  ({ event }) => event.facts.people.peerIds.length === 0,
);
