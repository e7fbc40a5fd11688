import { policy } from '../policy.js';

export const bySecondForWithdrawal = policy(
  'person',
  'only-second-for-withdrawal',
  ({ event }) =>
    event.actor.roles.includes('hr') ||
    event.actor.roles.includes('ratifier') ||
    event.actor.roles.includes('auditor'),
);
