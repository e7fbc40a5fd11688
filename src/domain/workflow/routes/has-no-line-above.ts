import type { Route } from '../policy.js';

export const hasNoLineAbove: Route = {
  readsPayload: false,
  holds: ({ event }) => event.facts.people.lineAboveId === null,
};
