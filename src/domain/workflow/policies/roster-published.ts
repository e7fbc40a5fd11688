import { policy } from '../policy.js';

export const rosterPublished = policy(
  'situation',
  'roster-not-published',
  ({ event }) => event.facts.session !== null && event.facts.session.rosterPublishedAt !== null,
);
