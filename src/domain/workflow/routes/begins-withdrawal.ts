import type { Route } from '../policy.js';

export const beginsWithdrawal: Route = {
  readsPayload: false,
  holds: ({ context }) => context.packetHash !== null && context.pending.WITHDRAW === null,
};
