import { policy } from '../policy.js';

/** HR goes on without the review only after manager and line above had their time. */
export const managerTimePassed = policy(
  'situation',
  'manager-still-has-time',
  ({ context }) => context.stage >= 2,
);
