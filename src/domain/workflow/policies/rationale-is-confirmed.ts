import { policy } from '../policy.js';

/** No outcome is released without words of a person. */
export const rationaleIsConfirmed = policy(
  'situation',
  'rationale-missing',
  ({ context }) => context.rationaleConfirmed || context.outcomeBy === 'appeal',
);
