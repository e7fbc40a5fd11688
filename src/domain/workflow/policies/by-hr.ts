import { policy } from '../policy.js';

export const byHr = policy('person', 'only-hr', ({ event }) => event.actor.roles.includes('hr'));
