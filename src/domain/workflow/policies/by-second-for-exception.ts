import { policy } from '../policy.js';
import { mayBeSecond } from '../second-person.js';

/** An exception takes two people who may decide about it: HR, and HR or a ratifier. */
export const bySecondForException = policy('person', 'only-second-for-exception', ({ event }) =>
  mayBeSecond('GRANT', event.actor.roles),
);
