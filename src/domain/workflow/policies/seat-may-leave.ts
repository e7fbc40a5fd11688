import { isHeld } from '../../calibration/open-seats.js';
import { fieldPolicy } from '../policy.js';

export const seatMayLeave = fieldPolicy(
  'seat-not-open',
  'seatId',
  ({ event }) =>
    'seatId' in event && event.facts.seats.some((seat) => seat.seatId === event.seatId && isHeld(seat)),
);
