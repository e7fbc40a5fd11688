import { isChair } from '../chair-turn.js';
import { policy } from '../policy.js';

export const byChairOrFacilitator = policy(
  'person',
  'only-chair-or-facilitator',
  ({ event }) =>
    event.actor.relations.includes('facilitator') || isChair(event.actor.seatId, event.facts.seats, 0),
);
