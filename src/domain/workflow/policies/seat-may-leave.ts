import { fieldPolicy } from '../policy.js';

export const seatMayLeave = fieldPolicy(
  'seat-not-open',
  'seatId',
  ({ event }) =>
    'seatId' in event &&
    event.facts.seats.some(
      (seat) => seat.seatId === event.seatId && (seat.status === 'open' || seat.status === 'reserve'),
    ),
);
