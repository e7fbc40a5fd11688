import { openSeats } from './open-seats.js';
import type { Seat } from './seat.js';

const officeOrder = { chair: 0, deputy: 1, member: 2, alternate: 2 } as const;

/** Open seats in the order in which they chair the case: chair, deputy, then members by rank (highest first) and number. */
export function chairsOf(seats: readonly Seat[]): readonly Seat[] {
  return [...openSeats(seats)].sort(
    (one, other) =>
      officeOrder[one.office] - officeOrder[other.office] ||
      other.rank - one.rank ||
      one.number - other.number,
  );
}

/** Who chairs after `turns` chairs let their time pass; the order starts over. null without open seats. */
export function chairOf(seats: readonly Seat[], turns = 0): Seat | null {
  const chairs = chairsOf(seats);
  return chairs[turns % Math.max(1, chairs.length)] ?? null;
}
