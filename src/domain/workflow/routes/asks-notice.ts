import type { Route } from '../policy.js';

export const asksNotice: Route = {
  readsPayload: false,
  holds: ({ context, event }) => event.facts.policies.publicNotice && context.outcome === 'promoted',
};
