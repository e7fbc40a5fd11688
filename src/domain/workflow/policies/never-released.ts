import { policy } from '../policy.js';

export const neverReleased = policy(
  'situation',
  'already-released',
  ({ context }) => context.releasedAt === null,
);
