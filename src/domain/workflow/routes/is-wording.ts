import type { Route } from '../policy.js';

export const isWording: Route = {
  readsPayload: true,
  holds: ({ event }) => event.type === 'SEND_BACK' && event.about === 'wording',
};
