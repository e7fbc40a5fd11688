import { policy } from '../policy.js';
import { mayBeSecond } from '../second-person.js';

export const bySecondForWithdrawal = policy('person', 'only-second-for-withdrawal', ({ event }) =>
  mayBeSecond('WITHDRAW', event.actor.roles),
);
