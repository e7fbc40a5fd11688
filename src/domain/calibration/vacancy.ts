import type { Seat, SeatChange } from './seat.js';

/**
 * What follows from a seat falling away: the seat itself, and until the reveal the first alternate in reserve, by
 * number, who steps in. A reserve seat that falls away is replaced by nobody.
 */
export function vacate(
  seats: readonly Seat[],
  seatId: string,
  status: 'recused' | 'empty',
  revealed: boolean,
): readonly SeatChange[] {
  const leaving = seats.find((seat) => seat.seatId === seatId);
  if (!leaving) return [];
  const gone: SeatChange = { seatId, status, recusal: status === 'recused' ? 'declared' : null };
  const next = [...seats]
    .filter((seat) => seat.status === 'reserve' && seat.seatId !== seatId)
    .sort((one, other) => one.number - other.number)[0];
  if (revealed || leaving.status !== 'open' || !next) return [gone];
  return [gone, { seatId: next.seatId, status: 'open', recusal: null }];
}

/** Seats after the changes of a decision; a seat that falls away loses sheet and ballot. */
export function withChanges(seats: readonly Seat[], changes: readonly SeatChange[]): readonly Seat[] {
  return seats.map((seat) => {
    const change = changes.find((candidate) => candidate.seatId === seat.seatId);
    if (!change) return seat;
    const kept = change.status === 'open' ? {} : { sheetHandedIn: false, scores: null, ballot: null };
    return { ...seat, ...kept, status: change.status, recusal: change.recusal };
  });
}
