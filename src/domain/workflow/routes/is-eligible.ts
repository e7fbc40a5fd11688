import type { Route } from '../policy.js';

export const isEligible: Route = {
  readsPayload: false,
  holds: ({ event }) => event.facts.eligibility === 'met',
};
