import type { Route } from '../policy.js';

export const asksRatification: Route = {
  readsPayload: false,
  holds: ({ event }) => event.facts.policies.ratification,
};
