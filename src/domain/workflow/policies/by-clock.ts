import { policy } from '../policy.js';

/** DEADLINE comes from the clock; nobody can send it. */
export const byClock = policy('person', 'only-clock', ({ event }) => event.actor.personId === null);
