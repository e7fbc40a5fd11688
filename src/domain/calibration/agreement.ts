import { valuesFor } from './scores.js';
import type { Seat } from './seat.js';

export interface Agreement {
  /** Pairs of known scores on the same dimension. */
  readonly pairs: number;
  /** Share of pairs with the same value, and at most one apart, in basis points; null without pairs. */
  readonly exact: number | null;
  readonly withinOne: number | null;
}

/** How far the open seats of a case agree, over all pairs of seats and dimensions. *Can't tell* is left out. */
export function agreementOf(dimensions: readonly string[], seats: readonly Seat[]): Agreement {
  const gaps = dimensions.flatMap((dimension) => gapsOf(valuesFor(dimension, seats)));
  const share = (limit: number) =>
    gaps.length === 0 ? null : Math.round((10_000 * gaps.filter((gap) => gap <= limit).length) / gaps.length);
  return { pairs: gaps.length, exact: share(0), withinOne: share(1) };
}

function gapsOf(values: readonly (number | null)[]): readonly number[] {
  const known = values.filter((value) => value !== null);
  return known.flatMap((value, index) => known.slice(index + 1).map((other) => Math.abs(value - other)));
}
