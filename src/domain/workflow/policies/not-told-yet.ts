import { policy } from '../policy.js';

/** Nobody withdraws from an outcome they were told, a case that a remand or a reopening opened again included. */
export const notToldYet = policy(
  'situation',
  'withdrawal-after-release',
  ({ context }) => context.releasedAt === null,
);
