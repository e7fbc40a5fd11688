import type { BallotChoice, DimensionScore } from '../workflow/case-event.js';
import { spreadOf, twiceMedian } from './median.js';
import { openSeats } from './open-seats.js';
import type { Seat } from './seat.js';

/** All open seats' values for one dimension, in the order of the seats; null is *can't tell*. */
export function valuesFor(dimension: string, seats: readonly Seat[]): readonly (number | null)[] {
  return openSeats(seats).flatMap((seat) =>
    (seat.scores ?? []).filter((score) => score.dimension === dimension).map((score) => score.value),
  );
}

export interface DimensionSummary {
  readonly dimension: string;
  readonly twiceMedian: number | null;
  /** max − min, null with fewer than two known values. */
  readonly spread: number | null;
  readonly cannotTell: number;
}

/** Dimensions in the order of discussion: widest spread first, then as the framework lists them. */
export function discussionOrder(
  dimensions: readonly string[],
  seats: readonly Seat[],
): readonly DimensionSummary[] {
  return dimensions
    .map((dimension) => summary(dimension, valuesFor(dimension, seats)))
    .sort((one, other) => (other.spread ?? -1) - (one.spread ?? -1));
}

function summary(dimension: string, values: readonly (number | null)[]): DimensionSummary {
  return {
    dimension,
    twiceMedian: twiceMedian(values),
    spread: spreadOf(values),
    cannotTell: values.filter((value) => value === null).length,
  };
}

/**
 * Whether a ballot goes against the voter's own scores: promote with their median below the bar, decline with it at or
 * above. Without a known score, and for an abstention, never.
 */
export function isAgainstOwnScore(
  choice: BallotChoice,
  scores: readonly DimensionScore[] | null,
  bar: number,
): boolean {
  const median = twiceMedian((scores ?? []).map((score) => score.value));
  if (median === null || choice === 'abstain') return false;
  return choice === 'promote' ? median < 2 * bar : median >= 2 * bar;
}
