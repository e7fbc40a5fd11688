import type { SessionPolicy } from './policy.js';

/** The facilitator, or HR. */
export const sessionLed: SessionPolicy = ({ event: { actor } }) =>
  actor.relations.includes('facilitator') || actor.roles.includes('hr')
    ? null
    : { code: 'only-facilitator-or-hr' };
