import { policy } from '../policy.js';

export const isPromoted = policy(
  'situation',
  'not-promoted',
  ({ context }) => context.outcome === 'promoted',
);
