import { policy } from '../policy.js';

export const hasLineAbove = policy(
  'situation',
  'no-line-above',
  ({ event }) => event.facts.people.lineAboveId !== null,
);
