import type { Route } from '../policy.js';

export const beginsReopening: Route = {
  readsPayload: false,
  holds: ({ context }) => context.pending.REOPEN === null,
};
