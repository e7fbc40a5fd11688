import type { Refusal } from '../refusal.js';
import { openSeats } from './open-seats.js';
import type { Seat } from './seat.js';

/** Fewest open filled seats with which a case may be heard. */
export const fewestSeats = 3;

/**
 * Whether the seats may hear a case: 3 open ones, one of them ranked above the target or, where nobody of the company so
 * ranked is free of conflict, at the highest rank that is (`highestFreeRank`). null if they may.
 */
export function compositionProblem(
  seats: readonly Seat[],
  targetRank: number,
  highestFreeRank: number,
): Refusal | null {
  const open = openSeats(seats);
  if (open.length < fewestSeats) {
    return { code: 'committee-too-small', parameters: { open: open.length, needed: fewestSeats } };
  }
  const needed = Math.min(targetRank + 1, highestFreeRank);
  if (open.some((seat) => seat.rank >= needed)) return null;
  return { code: 'committee-rank-missing', parameters: { rank: needed } };
}
