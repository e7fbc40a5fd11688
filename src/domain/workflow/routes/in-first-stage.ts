import type { Route } from '../policy.js';

export const inFirstStage: Route = {
  readsPayload: false,
  holds: ({ context }) => context.stage === 0,
};
