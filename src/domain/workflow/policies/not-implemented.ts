import { policy } from '../policy.js';

export const notImplemented = policy(
  'situation',
  'already-implemented',
  ({ context }) => context.implementedAt === null,
);
