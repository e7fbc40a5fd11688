import type { Route } from '../policy.js';

export const beginsGrant: Route = {
  readsPayload: false,
  holds: ({ context }) => context.pending.GRANT === null,
};
