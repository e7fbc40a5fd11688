import type { Route } from '../policy.js';

export const isSealed: Route = {
  readsPayload: false,
  holds: ({ context }) => context.packetHash !== null,
};
