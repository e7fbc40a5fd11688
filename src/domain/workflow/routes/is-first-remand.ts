import type { Route } from '../policy.js';

export const isFirstRemand: Route = {
  readsPayload: false,
  holds: ({ context }) => context.remands === 0,
};
