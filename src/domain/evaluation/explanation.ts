import type { Literal, Operator } from '../framework/condition.js';
import type { Text } from '../framework/text.js';
import type { FactValue } from './facts.js';

/** `unknown`: it failed, but would have passed for some value of a fact that is missing. */
export type Outcome = 'met' | 'not-met' | 'unknown';

/** Why a rule came out as it did: the tree of its conditions with what was found at each. */
export type Explanation = ComparisonExplanation | GroupExplanation;

export interface ComparisonExplanation {
  readonly kind: 'comparison';
  /** Name in `facts.json`. */
  readonly fact: string;
  readonly source: string;
  readonly operator: Operator;
  readonly expected: Literal | readonly Literal[];
  readonly value: FactValue;
  readonly result: Outcome;
  /** The comparison in words, without a full stop. */
  readonly words: Text;
}

export interface GroupExplanation {
  readonly kind: 'all' | 'any' | 'not';
  readonly result: Outcome;
  readonly children: readonly Explanation[];
}

/** What came out of one rule, with its reasons as a tree and as one sentence. */
export interface RuleOutcome {
  readonly id: string;
  readonly outcome: Outcome;
  readonly sentence: Text;
  readonly explanation: Explanation;
}

/** The result of a group over those of its children, where unknown is neither. */
export function groupResult(kind: GroupExplanation['kind'], results: readonly Outcome[]): Outcome {
  if (kind === 'not') return opposite(results[0] ?? 'unknown');
  const decisive = kind === 'all' ? 'not-met' : 'met';
  if (results.includes(decisive)) return decisive;
  return results.includes('unknown') ? 'unknown' : opposite(decisive);
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'unknown') return outcome;
  return outcome === 'met' ? 'not-met' : 'met';
}
