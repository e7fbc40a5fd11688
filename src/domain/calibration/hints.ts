import type { Outcome } from '../workflow/case-state.js';
import { discussionOrder } from './scores.js';
import type { Seat } from './seat.js';

/** What the hints compare: cases of the same target level whose ballots the same committee closed, and the present one. */
export interface HeardCase {
  readonly caseId: string;
  readonly dimensions: readonly string[];
  readonly seats: readonly Seat[];
  readonly discussedMinutes: number;
  /** null for the case whose ballot is open. */
  readonly outcome: Outcome | null;
}

export interface Hint {
  readonly code: 'same-profile-other-outcome' | 'far-shorter';
  readonly caseId: string;
}

/** Medians per dimension, rounded half up; `?` where nobody could tell. */
export function roundedProfile(heard: Pick<HeardCase, 'dimensions' | 'seats'>): string {
  const summaries = discussionOrder(heard.dimensions, heard.seats);
  const byDimension = new Map(summaries.map((summary) => [summary.dimension, summary.twiceMedian]));
  return heard.dimensions
    .map((dimension) => byDimension.get(dimension) ?? null)
    .map((median) => (median === null ? '?' : Math.floor((median + 1) / 2)))
    .join(',');
}

/** Below this share (one third) of the median length of the others a discussion counts as far shorter. */
const shortShare = 3;

/**
 * Hints shown before CLOSE_BALLOT; they never block. `leading` is the outcome the ballots would give now: another case
 * with the same rounded profile and another outcome is worth a look, and so is a discussion under a third of the
 * others' median (from three others on).
 */
export function hintsFor(
  present: HeardCase,
  leading: Outcome | null,
  others: readonly HeardCase[],
): readonly Hint[] {
  const profile = roundedProfile(present);
  const twins = others.filter(
    (other) =>
      leading !== null &&
      other.outcome !== null &&
      other.outcome !== leading &&
      roundedProfile(other) === profile,
  );
  const hints: Hint[] = twins.map((twin) => ({ code: 'same-profile-other-outcome', caseId: twin.caseId }));
  return isFarShorter(present, others) ? [...hints, { code: 'far-shorter', caseId: present.caseId }] : hints;
}

function isFarShorter(present: HeardCase, others: readonly HeardCase[]): boolean {
  const lengths = others.map((other) => other.discussedMinutes).sort((one, other) => one - other);
  if (lengths.length < 3) return false;
  return shortShare * present.discussedMinutes < (lengths[Math.floor(lengths.length / 2)] ?? 0);
}
