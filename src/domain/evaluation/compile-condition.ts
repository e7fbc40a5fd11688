import { alternatives, literalsOf, type Domain } from '../framework/alternatives.js';
import {
  childrenOf,
  isComparison,
  type Comparison,
  type Condition,
  type Literal,
} from '../framework/condition.js';
import type { FactDefinition } from '../framework/fact-definition.js';
import { comparisonOf } from './compare.js';
import type { RuleKind } from './expand-rules.js';
import { groupResult, type Explanation, type GroupExplanation } from './explanation.js';
import type { FactValue } from './facts.js';
import { comparisonWords } from './words.js';

/** Values assumed for missing facts, by slot. */
export type Assumption = ReadonlyMap<number, Literal>;

/** A condition as closures over the values of the slots. */
export interface CompiledCondition {
  /** What was found, as a tree. */
  explain(values: readonly FactValue[]): Explanation;
  /** Whether it passes, or could: missing facts without an assumption take whatever value helps. */
  couldPass(values: readonly FactValue[], assumption: Assumption): boolean;
}

/** Where a rule finds its facts. */
export interface FactPlaces {
  readonly kind: RuleKind;
  slotOf(comparison: Comparison): number;
  definitionAt(slot: number): FactDefinition;
  domainAt(slot: number): Domain;
}

export function compileCondition(condition: Condition, places: FactPlaces): CompiledCondition {
  if (isComparison(condition)) return compileComparison(condition, places);
  const children = childrenOf(condition).map((child) => compileCondition(child, places));
  if ('all' in condition) return compileGroup('all', children);
  return compileGroup('any' in condition ? 'any' : 'not', children);
}

function compileComparison(comparison: Comparison, places: FactPlaces): CompiledCondition {
  const slot = places.slotOf(comparison);
  const definition = places.definitionAt(slot);
  const { operator } = comparison;
  const expected = comparison.value as Literal | readonly Literal[];
  const passes = comparisonOf(operator, expected);
  const possible = alternatives(places.domainAt(slot), literalsOf(comparison)).some(passes);
  const words = comparisonWords(places.kind, definition, operator, expected);
  const fixed = {
    kind: 'comparison',
    fact: definition.name,
    source: definition.source,
    operator,
    expected,
  } as const;
  return {
    explain(values) {
      const value = values[slot] ?? null;
      const failed = value === null && possible ? 'unknown' : 'not-met';
      return { ...fixed, value, result: passes(value) ? 'met' : failed, words: words(value) };
    },
    couldPass(values, assumption) {
      const value = values[slot] ?? assumption.get(slot) ?? null;
      return value === null ? possible || passes(null) : passes(value);
    },
  };
}

function compileGroup(
  kind: GroupExplanation['kind'],
  children: readonly CompiledCondition[],
): CompiledCondition {
  return {
    explain(values) {
      const explained = children.map((child) => child.explain(values));
      const result = groupResult(
        kind,
        explained.map((child) => child.result),
      );
      return { kind, result, children: explained };
    },
    couldPass(values, assumption) {
      const could = (child: CompiledCondition): boolean => child.couldPass(values, assumption);
      if (kind === 'all') return children.every(could);
      return kind === 'any' ? children.some(could) : !children.some(could);
    },
  };
}
