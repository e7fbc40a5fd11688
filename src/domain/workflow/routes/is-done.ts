import type { Route } from '../policy.js';
import { isWindowOver } from '../appeal-window.js';

export const isDone: Route = {
  readsPayload: false,
  holds: ({ context, event }) =>
    isWindowOver(context, event.now) && (context.outcome !== 'promoted' || context.implementedAt !== null),
};
