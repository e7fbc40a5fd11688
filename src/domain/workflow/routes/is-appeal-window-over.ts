import type { Route } from '../policy.js';
import { isWindowOver } from '../appeal-window.js';

export const isAppealWindowOver: Route = {
  readsPayload: false,
  holds: ({ context, event }) => isWindowOver(context, event.now),
};
