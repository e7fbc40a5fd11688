import { fieldPolicy } from '../policy.js';

/** Whatever became of it: who asks may be somebody who reads no recusals. */
export const seatExists = fieldPolicy(
  'seat-unknown',
  'seatId',
  ({ event }) => 'seatId' in event && event.facts.seats.some((seat) => seat.seatId === event.seatId),
);
