import { isHeld } from '../../calibration/open-seats.js';
import { fieldPolicy } from '../policy.js';

export const personConcerned = fieldPolicy(
  'person-not-concerned',
  'personId',
  ({ event }) =>
    event.type === 'LEAVE' &&
    event.facts.seats.some((seat) => seat.personId === event.personId && isHeld(seat)),
);
