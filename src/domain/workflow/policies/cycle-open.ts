import { policy } from '../policy.js';

export const cycleOpen = policy(
  'situation',
  'cycle-not-open',
  ({ event }) => event.facts.cycleState === 'open',
);
