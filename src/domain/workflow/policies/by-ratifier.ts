import { mayRatify } from '../ratifier.js';
import { policy } from '../policy.js';

export const byRatifier = policy('person', 'only-ratifier', ({ context, event }) =>
  mayRatify(event.actor, context),
);
