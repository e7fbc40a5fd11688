import { isHeld } from '../calibration/open-seats.js';
import type { SeatChange } from '../calibration/seat.js';
import { vacate } from '../calibration/vacancy.js';
import type { CaseContext } from './case-context.js';
import type { CaseCommand } from './policy.js';

/** Seats that an event closes, and the alternate who steps in until the reveal. */
export function seatChangesOf(event: CaseCommand, before: CaseContext): readonly SeatChange[] {
  const { seats } = event.facts;
  switch (event.type) {
    case 'RECUSE':
      return vacate(seats, event.actor.seatId ?? '', 'recused', before.revealed);
    case 'RECUSE_MEMBER':
      return vacate(seats, event.seatId, 'recused', before.revealed);
    case 'DECIDE_CHALLENGE':
      // A candidate may challenge somebody who has stepped aside already: nobody has told them.
      return event.accepted && seats.some((seat) => seat.seatId === event.seatId && isHeld(seat))
        ? vacate(seats, event.seatId, 'recused', before.revealed)
        : [];
    case 'LEAVE': {
      const left = seats.find((seat) => seat.personId === event.personId && seat.status !== 'recused');
      return left ? vacate(seats, left.seatId, 'empty', before.revealed) : [];
    }
    default:
      return [];
  }
}
