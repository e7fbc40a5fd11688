import type { Route } from '../policy.js';

export const isIneligible: Route = {
  readsPayload: false,
  holds: ({ event }) => event.facts.eligibility !== 'met',
};
