import type { Route } from '../policy.js';

export const arePeersSettled: Route = {
  readsPayload: false,
  holds: ({ context }) => context.peersSettled,
};
