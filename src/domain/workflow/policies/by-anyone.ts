import { policy } from '../policy.js';

export const byAnyone = policy('person', 'only-a-person', ({ event }) => event.actor.personId !== null);
