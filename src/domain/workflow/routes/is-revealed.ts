import type { Route } from '../policy.js';

export const isRevealed: Route = {
  readsPayload: false,
  holds: ({ context }) => context.revealed,
};
