import { policy } from '../policy.js';

/** Once the manager let the time pass, the line above writes the review. */
export const byManagerOrStandIn = policy(
  'person',
  'only-manager-or-stand-in',
  ({ context, event }) =>
    event.actor.relations.includes('manager') ||
    (context.stage >= 1 && event.actor.relations.includes('lineAbove')),
);
