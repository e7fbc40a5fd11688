import type { Evaluation } from './evaluate.js';
import type { Outcome, RuleOutcome } from './explanation.js';

/** How one rule, or one whole, came out under two versions: counts by the way it went. */
export interface Shift {
  /** Met under both. */
  readonly kept: number;
  /** Met before, not any more: not met, or not known. */
  readonly lost: number;
  readonly gained: number;
  /** Met under neither. */
  readonly never: number;
}

export const noShift: Shift = { kept: 0, lost: 0, gained: 0, never: 0 };

/** Counts one more candidacy. A rule that one of the versions lacks asks nothing there: it is met. */
export function shifted(shift: Shift, before: Outcome | undefined, after: Outcome | undefined): Shift {
  const [was, is] = [before ?? 'met', after ?? 'met'].map((outcome) => outcome === 'met');
  const way = was ? (is ? 'kept' : 'lost') : is ? 'gained' : 'never';
  return { ...shift, [way]: shift[way] + 1 };
}

/** What happens to the candidacies for one level. */
export interface LevelShift {
  readonly level: string;
  readonly eligibility: Shift;
  /** By rule of eligibility. */
  readonly rules: ReadonlyMap<string, Shift>;
  /** By criterion; empty where there are no reviews yet. */
  readonly criteria: ReadonlyMap<string, Shift>;
  /** How many came out as what, before and after, by key of readiness. */
  readonly readiness: ReadonlyMap<string, { readonly before: number; readonly after: number }>;
}

type Part = Pick<Evaluation, 'eligibility'> & Partial<Pick<Evaluation, 'criteria' | 'readiness'>>;

/** Counts what the rules say of candidacies under two versions; keeps nothing of any single one. */
export class ShiftCounter {
  private readonly levels = new Map<string, LevelShift>();

  add(level: string, before: Part, after: Part): void {
    const counted = this.levels.get(level) ?? {
      level,
      eligibility: noShift,
      rules: new Map<string, Shift>(),
      criteria: new Map<string, Shift>(),
      readiness: new Map<string, { before: number; after: number }>(),
    };
    this.levels.set(level, {
      level,
      eligibility: shifted(counted.eligibility, before.eligibility.outcome, after.eligibility.outcome),
      rules: addAll(counted.rules, before.eligibility.rules, after.eligibility.rules),
      criteria: addAll(counted.criteria, before.criteria ?? [], after.criteria ?? []),
      readiness: addReadiness(counted.readiness, before.readiness?.outcome, after.readiness?.outcome),
    });
  }

  /** By level. */
  result(): readonly LevelShift[] {
    return [...this.levels.values()];
  }
}

function addAll(
  counted: ReadonlyMap<string, Shift>,
  before: readonly RuleOutcome[],
  after: readonly RuleOutcome[],
): ReadonlyMap<string, Shift> {
  const was = new Map(before.map(({ id, outcome }) => [id, outcome]));
  const is = new Map(after.map(({ id, outcome }) => [id, outcome]));
  const result = new Map(counted);
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    result.set(id, shifted(result.get(id) ?? noShift, was.get(id), is.get(id)));
  }
  return result;
}

function addReadiness(
  counted: LevelShift['readiness'],
  before: string | undefined,
  after: string | undefined,
): LevelShift['readiness'] {
  if (before === undefined || after === undefined) return counted;
  const result = new Map(counted);
  const one = (key: string) => result.get(key) ?? { before: 0, after: 0 };
  result.set(before, { ...one(before), before: one(before).before + 1 });
  result.set(after, { ...one(after), after: one(after).after + 1 });
  return result;
}
