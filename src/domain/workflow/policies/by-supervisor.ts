import { policy } from '../policy.js';

/** REOPEN is confirmed from outside of HR. */
export const bySupervisor = policy(
  'person',
  'only-supervisor',
  ({ event }) => event.actor.roles.includes('auditor') || event.actor.roles.includes('ratifier'),
);
