import { chairOf } from '../calibration/chair.js';
import type { Seat } from '../calibration/seat.js';

/** Whether a seat chairs the case after `turns` chairs let their time pass. */
export function isChair(seatId: string | null, seats: readonly Seat[], turns: number): boolean {
  return seatId !== null && chairOf(seats, turns)?.seatId === seatId;
}
