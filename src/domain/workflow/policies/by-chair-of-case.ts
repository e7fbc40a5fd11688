import { isChair } from '../chair-turn.js';
import { policy } from '../policy.js';

/** The first open seat of chair, deputy, then members by rank and number. */
export const byChairOfCase = policy('person', 'only-chair-of-case', ({ event }) =>
  isChair(event.actor.seatId, event.facts.seats, 0),
);
