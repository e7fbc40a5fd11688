/** One comparison of a fact with a value, as json-rules-engine takes it. */
export interface Comparison {
  readonly fact: string;
  /** `$.name` or `$.name.name`: own members only. */
  readonly path: string;
  readonly operator: Operator;
  readonly value: Literal | readonly Literal[] | Constant;
}

export type Literal = string | number | boolean;

/** A value that the framework folder states once: `framework` `$.bar`, or `target` `$.monthsInLevel`. */
export interface Constant {
  readonly fact: 'framework' | 'target';
  readonly path: string;
}

/** A tree of conditions: json-rules-engine's own form, without named conditions, priorities and parameters. */
export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const orderOperators = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;
export const listOperators = ['in', 'notIn'] as const;
export const operators = ['equal', 'notEqual', ...listOperators, ...orderOperators] as const;
export type Operator = (typeof operators)[number];

/** These pass in json-rules-engine when the fact is null, so they may not be asked of a nullable fact. */
export const passOnNull: readonly string[] = ['notEqual', 'notIn'];

/** The name of a fact as `facts.json` has it: the engine's fact and its path in one, `criterion.managerRating`. */
export function factName(comparison: { readonly fact: string; readonly path: string }): string {
  return `${comparison.fact}${comparison.path.slice(1)}`;
}

export function isConstant(value: unknown): value is Constant {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isComparison(condition: Condition): condition is Comparison {
  return Object.hasOwn(condition, 'fact');
}

/** The conditions directly below; none for a comparison. */
export function childrenOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

/** Every comparison of the tree, from left to right. */
export function comparisonsOf(condition: Condition): Comparison[] {
  return isComparison(condition) ? [condition] : childrenOf(condition).flatMap(comparisonsOf);
}
