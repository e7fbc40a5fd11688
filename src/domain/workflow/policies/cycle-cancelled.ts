import { policy } from '../policy.js';

export const cycleCancelled = policy(
  'situation',
  'cycle-not-cancelled',
  ({ event }) => event.facts.cycleState === 'cancelled',
);
