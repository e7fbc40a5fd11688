import { policy } from '../policy.js';

export const deadlinePassed = policy(
  'situation',
  'deadline-not-passed',
  ({ context, event }) => context.dueAt !== null && event.now > context.dueAt,
);
