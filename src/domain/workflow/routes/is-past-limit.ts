import type { Route } from '../policy.js';
import { committeeLimit } from '../term.js';

/** 20 working days after the cycle's end the committee's time is over. */
export const isPastLimit: Route = {
  readsPayload: false,
  holds: ({ context, event }) => event.now > committeeLimit(context, event.facts),
};
