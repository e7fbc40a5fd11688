import { policy } from '../policy.js';

export const peersAsked = policy(
  'situation',
  'peers-not-asked',
  ({ event }) => event.facts.policies.peers !== null,
);
