import { policy } from '../policy.js';

export const notAcknowledged = policy(
  'situation',
  'already-acknowledged',
  ({ context }) => context.acknowledgedAt === null,
);
