import type { Route } from '../policy.js';
import { isFailedSitting, mostFailedSittings } from '../failed-sitting.js';

export const failsAgain: Route = {
  readsPayload: true,
  holds: ({ context, event }) =>
    isFailedSitting(context, event) && context.failedSittings + 1 >= mostFailedSittings,
};
