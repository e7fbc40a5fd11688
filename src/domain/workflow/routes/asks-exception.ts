import type { Route } from '../policy.js';

/** Unknown is not a pass: it takes an exception, too. */
export const asksException: Route = {
  readsPayload: false,
  holds: ({ event }) => event.facts.eligibility !== 'met' && event.facts.policies.exceptions,
};
