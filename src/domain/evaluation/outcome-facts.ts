import type { RuleOutcome } from './explanation.js';
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
  facts: LevelFacts,
  values: readonly FactValue[],
  outcomes: readonly (RuleOutcome | undefined)[],
): FactValue[] {
  const tally = tallyOf(facts, outcomes);
  const completed = [...values];
  facts.slots.forEach(({ computed, definition }, index) => {
    if (computed) completed[index] = counts[definition.source]?.(tally) ?? null;
  });
  return completed;
}

/** The rules of the required criteria come first, in their order. */
function tallyOf({ level, emphasised }: LevelFacts, outcomes: readonly (RuleOutcome | undefined)[]): Tally {
  const tally = { required: level.required.length, met: 0, mustUnknown: 0, mustNotMet: 0, emphasisNotMet: 0 };
  const dimensions = new Map<string, boolean>();
  level.required.forEach(({ must, dimension }, index) => {
    const outcome = outcomes[index]?.outcome ?? 'unknown';
    const isMet = outcome === 'met';
    if (isMet) tally.met += 1;
    else if (emphasised.has(dimension)) tally.emphasisNotMet += 1;
    if (must && outcome === 'unknown') tally.mustUnknown += 1;
    if (must && outcome === 'not-met') tally.mustNotMet += 1;
    dimensions.set(dimension, isMet || dimensions.get(dimension) === true);
  });
  const unmetDimensions = [...dimensions.values()].filter((isMet) => !isMet).length;
  return { ...tally, unmetDimensions };
}

/** Multiplied first: a whole percentage then comes out whole, and a bar of 80 % is met by 12 of 15. */
function percent(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : (100 * part) / whole;
}
