import type { Outcome, RuleOutcome } from './explanation.js';
import type { FactValue } from './facts.js';
import type { LevelFacts } from './slots.js';

/** What the readiness rules ask: counts over the outcomes of the required criteria. */
export interface Tally {
  readonly required: number;
  readonly met: number;
  readonly mustUnknown: number;
  /** Musts that are not met; unknown ones are counted apart. */
  readonly mustNotMet: number;
  /** Dimensions that ask for something, and in which nothing is met. */
  readonly unmetDimensions: number;
  /** Criteria of the emphasised group that are not met; 0 where the level has no emphasis. */
  readonly emphasisNotMet: number;
}

type Count = (tally: Tally) => number;

/** Unknown is neither zero nor a pass: it is not met for the share, and counted apart for a must. */
const counts: Readonly<Record<string, Count>> = {
  'outcome.must.unknown': ({ mustUnknown }) => mustUnknown,
  'outcome.must.not-met': ({ mustNotMet }) => mustNotMet,
  'outcome.percent.met': ({ met, required }) => percent(met, required, 100),
  'outcome.percent.not-met': ({ met, required }) => percent(required - met, required, 0),
  'outcome.dimensions.unmet': ({ unmetDimensions }) => unmetDimensions,
  'outcome.emphasis.not-met': ({ emphasisNotMet }) => emphasisNotMet,
};

/** The values of the slots with those filled in that depend on the outcomes. */
export function outcomeFacts(
  compiled: LevelFacts,
  values: readonly FactValue[],
  outcomes: readonly (RuleOutcome | undefined)[],
): FactValue[] {
  const tally = tallyOf(compiled, outcomes);
  return compiled.slots.map(({ computed, definition }, index) =>
    computed ? (counts[definition.source]?.(tally) ?? null) : (values[index] ?? null),
  );
}

/** The rules of the required criteria come first, in their order. */
function tallyOf({ level, emphasised }: LevelFacts, outcomes: readonly (RuleOutcome | undefined)[]): Tally {
  const rows = level.required.map((criterion, index) => ({
    ...criterion,
    outcome: outcomes[index]?.outcome ?? ('unknown' satisfies Outcome),
  }));
  const met = rows.filter(({ outcome }) => outcome === 'met');
  const musts = rows.filter(({ must }) => must);
  const metDimensions = new Set(met.map(({ dimension }) => dimension));
  const dimensions = new Set(rows.map(({ dimension }) => dimension));
  return {
    required: rows.length,
    met: met.length,
    mustUnknown: musts.filter(({ outcome }) => outcome === 'unknown').length,
    mustNotMet: musts.filter(({ outcome }) => outcome === 'not-met').length,
    unmetDimensions: [...dimensions].filter((dimension) => !metDimensions.has(dimension)).length,
    emphasisNotMet: rows.filter(({ dimension, outcome }) => outcome !== 'met' && emphasised.has(dimension))
      .length,
  };
}

/** Multiplied first: a whole percentage then comes out whole, and a bar of 80 % is met by 12 of 15. */
function percent(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : (100 * part) / whole;
}
