import { policy } from '../policy.js';

export const sessionIsScoring = policy(
  'situation',
  'session-not-scoring',
  ({ event }) => event.facts.session !== null && event.facts.session.state === 'scoring',
);
