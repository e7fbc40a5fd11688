import type { Route } from '../policy.js';

export const asksSponsor: Route = {
  readsPayload: false,
  holds: ({ context }) => context.nominatorId !== context.managerId,
};
