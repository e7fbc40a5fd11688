import { policy } from '../policy.js';
import { mayBeSecond } from '../second-person.js';

/** REOPEN is confirmed from outside of HR. */
export const bySupervisor = policy('person', 'only-supervisor', ({ event }) =>
  mayBeSecond('REOPEN', event.actor.roles),
);
