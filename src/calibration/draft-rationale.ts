import { twiceMedian } from '../domain/calibration/median.js';
import { valuesFor } from '../domain/calibration/scores.js';
import { openSeats } from '../domain/calibration/open-seats.js';
import type { Seat } from '../domain/calibration/seat.js';
import type { DimensionRationale } from '../domain/workflow/case-event.js';

/** What scores, evidence and rules suggest for one dimension. No scores are in it: the candidate will read what grows from it. */
export interface SuggestedRationale {
  readonly dimension: string;
  readonly conclusion: DimensionRationale['conclusion'];
  /** Evidence that members leaned on, the most often chosen first. */
  readonly evidence: readonly string[];
  /** Criteria of the dimension by what the rules said of them. */
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  readonly unknown: readonly string[];
}

export interface SuggestionBasis {
  readonly seats: readonly Seat[];
  readonly bar: number;
  /** Ids of criteria by dimension, and what the rules said of each. */
  readonly criteria: readonly {
    readonly id: string;
    readonly dimension: string;
    readonly outcome: 'met' | 'not-met' | 'unknown';
  }[];
}

/** A starting point for the chair's words: nothing of it counts until a person has confirmed it. */
export function suggestRationale(dimension: string, basis: SuggestionBasis): SuggestedRationale {
  const criteria = basis.criteria.filter((criterion) => criterion.dimension === dimension);
  const ids = (outcome: string) => criteria.filter((one) => one.outcome === outcome).map(({ id }) => id);
  return {
    dimension,
    conclusion: conclusionOf(twiceMedian(valuesFor(dimension, basis.seats)), basis.bar),
    evidence: chosenEvidence(dimension, basis.seats),
    met: ids('met'),
    notMet: ids('not-met'),
    unknown: ids('unknown'),
  };
}

/** At the bar it meets, within one step below it partly does; without a known score nobody can tell. */
function conclusionOf(median: number | null, bar: number): DimensionRationale['conclusion'] {
  if (median === null) return 'cannot-tell';
  if (median >= 2 * bar) return 'meets';
  return median >= 2 * (bar - 1) ? 'partly' : 'not-yet';
}

function chosenEvidence(dimension: string, seats: readonly Seat[]): string[] {
  const counts = new Map<string, number>();
  for (const score of openSeats(seats).flatMap(({ scores }) => scores ?? [])) {
    if (score.dimension !== dimension) continue;
    for (const id of score.evidenceIds ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([id]) => id);
}
