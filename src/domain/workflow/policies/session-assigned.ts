import { policy } from '../policy.js';

export const sessionAssigned = policy(
  'situation',
  'session-missing',
  ({ context, event }) => context.sessionId !== null && event.facts.session !== null,
);
