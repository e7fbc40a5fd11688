import type { Shift } from '../evaluation/outcome-shift.js';
import { atLeastFive, hideSmallGroups, smallestGroup } from './at-least-five.js';

/** A shift as it may be shown: null stands for a figure that is hidden. */
export interface ShownShift {
  readonly people: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly lost: number | null;
  readonly gained: number | null;
}

/**
 * The figures of a shift with small ones hidden, and as many more as it takes that none comes out by subtraction. A sum is
 * shown where both its parts are.
 */
export function shownShift({ kept, lost, gained, never }: Shift): ShownShift {
  const people = kept + lost + gained + never;
  if (atLeastFive(people, people) === null) {
    return { people: null, before: null, after: null, lost: null, gained: null };
  }
  const shown = hideSmallGroups(
    [kept, lost, gained, never].map((count) => ({ people: count, figure: count })),
  );
  const [showsKept, showsLost, showsGained] = shown.map((group) => ('hidden' in group ? null : group.figure));
  const sum = (one: number | null | undefined, other: number | null | undefined): number | null =>
    typeof one === 'number' && typeof other === 'number' ? one + other : null;
  return {
    people,
    before: sum(showsKept, showsLost),
    after: sum(showsKept, showsGained),
    lost: showsLost ?? null,
    gained: showsGained ?? null,
  };
}

/** How many came out as what under two versions. */
export interface Outcomes {
  readonly before: number;
  readonly after: number;
}

/**
 * Two distributions of the same people side by side. Small groups are hidden in each; where a group has changed by fewer than
 * five, what came after is hidden for all that changed, or for all of them, if they are too few people together.
 */
export function shownOutcomes(outcomes: readonly Outcomes[]): readonly {
  readonly before: number | null;
  readonly after: number | null;
}[] {
  const hide = (counts: readonly number[]): (number | null)[] =>
    hideSmallGroups(counts.map((count) => ({ people: count, figure: count }))).map((group) =>
      'hidden' in group ? null : group.figure,
    );
  const before = hide(outcomes.map((one) => one.before));
  const after = hide(outcomes.map((one) => one.after));
  const moved = outcomes.map((one) => Math.abs(one.after - one.before));
  const small = moved.some((change) => change > 0 && change < smallestGroup);
  const together = outcomes.reduce((sum, one, index) => sum + (moved[index] ? one.after : 0), 0);
  const hidesAll = small && together < smallestGroup;
  return outcomes.map((_, index) => ({
    before: before[index] ?? null,
    after: hidesAll || (small && (moved[index] ?? 0) > 0) ? null : (after[index] ?? null),
  }));
}
