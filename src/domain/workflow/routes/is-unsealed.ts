import type { Route } from '../policy.js';

export const isUnsealed: Route = {
  readsPayload: false,
  holds: ({ context }) => context.packetHash === null,
};
