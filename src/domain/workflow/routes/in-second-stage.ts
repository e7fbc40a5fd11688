import type { Route } from '../policy.js';

export const inSecondStage: Route = {
  readsPayload: false,
  holds: ({ context }) => context.stage === 1,
};
