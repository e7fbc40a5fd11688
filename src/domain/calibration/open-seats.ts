import type { Seat } from './seat.js';

/** Seats that count: neither recused nor empty nor an alternate who has not stepped in. */
export function openSeats(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter((seat) => seat.status === 'open');
}

/** Two thirds of the open filled seats, rounded up, and never fewer than 3. Source: design, section 5. */
export function quorumOf(openSeatCount: number): number {
  return Math.max(3, Math.ceil((2 * openSeatCount) / 3));
}

export function sheetsHandedIn(seats: readonly Seat[]): number {
  return openSeats(seats).filter((seat) => seat.sheetHandedIn).length;
}

export function ballotsCast(seats: readonly Seat[]): number {
  return openSeats(seats).filter((seat) => seat.ballot !== null).length;
}

export function hasQuorum(counted: number, seats: readonly Seat[]): boolean {
  return counted >= quorumOf(openSeats(seats).length);
}

/** The open seat of a person, or null. */
export function seatOf(personId: string | null, seats: readonly Seat[]): Seat | null {
  return openSeats(seats).find((seat) => seat.personId === personId) ?? null;
}

/** Whether somebody still holds the seat: at the table, or as an alternate in reserve. */
export function isHeld({ status }: Pick<Seat, 'status'>): boolean {
  return status === 'open' || status === 'reserve';
}
