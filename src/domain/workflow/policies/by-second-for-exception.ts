import { policy } from '../policy.js';

/** An exception takes two people who may decide about it: HR, and HR or a ratifier. */
export const bySecondForException = policy(
  'person',
  'only-second-for-exception',
  ({ event }) => event.actor.roles.includes('hr') || event.actor.roles.includes('ratifier'),
);
