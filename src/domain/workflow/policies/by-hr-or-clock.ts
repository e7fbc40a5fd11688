import { policy } from '../policy.js';

export const byHrOrClock = policy(
  'person',
  'only-hr',
  ({ event }) => event.actor.roles.includes('hr') || event.actor.personId === null,
);
