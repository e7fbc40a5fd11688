import { policy } from '../policy.js';

export const notNominatedMeanwhile = policy(
  'situation',
  'nominated-meanwhile',
  ({ event }) => !event.facts.nominatedMeanwhile,
);
