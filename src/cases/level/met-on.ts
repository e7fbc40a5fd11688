import type { ComparisonExplanation, Explanation, RuleOutcome } from '../../domain/evaluation/explanation.js';
import { dayAfterMonths } from '../../domain/evaluation/months.js';

/** Days from which time is counted; null where there is none. */
export interface CountedFrom {
  readonly levelSince: string | null;
  readonly lastDeclined: string | null;
}

const startOf: Readonly<Record<string, keyof CountedFrom>> = {
  'person.months-in-level': 'levelSince',
  'person.months-since-declined': 'lastDeclined',
};

/**
 * The day on which a rule that is not met will be, where nothing but time is missing; null for everything else, and for what
 * nobody can know.
 */
export function metOn({ outcome, explanation }: RuleOutcome, from: CountedFrom): string | null {
  if (outcome === 'met') return null;
  const missing = failed(explanation);
  const days = missing.map((each) => dayOf(each, from));
  return days.length > 0 && days.every((day) => day !== null) ? (days.sort().at(-1) ?? null) : null;
}

function dayOf({ source, operator, expected }: ComparisonExplanation, from: CountedFrom): string | null {
  const key = startOf[source];
  const start = key ? from[key] : null;
  if (!start || typeof expected !== 'number') return null;
  if (operator === 'greaterThanInclusive') return dayAfterMonths(start, Math.ceil(expected));
  return operator === 'greaterThan' ? dayAfterMonths(start, Math.floor(expected) + 1) : null;
}

function failed(explanation: Explanation): ComparisonExplanation[] {
  if (explanation.kind === 'comparison') return explanation.result === 'met' ? [] : [explanation];
  if (explanation.result === 'met') return [];
  // Of alternatives each would do: then no single day can be told.
  return explanation.kind === 'all' ? explanation.children.flatMap(failed) : anyTime(explanation.children);
}

function anyTime(children: readonly Explanation[]): ComparisonExplanation[] {
  const timed = children.flatMap(failed).filter(({ source }) => source in startOf);
  return timed.length > 0 ? timed : children.flatMap(failed);
}
