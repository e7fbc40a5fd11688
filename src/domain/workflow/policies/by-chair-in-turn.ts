import { isChair } from '../chair-turn.js';
import { policy } from '../policy.js';

/** Who let the time for the rationale pass is followed by the next chair. */
export const byChairInTurn = policy('person', 'only-chair-in-turn', ({ context, event }) =>
  isChair(event.actor.seatId, event.facts.seats, context.stage),
);
