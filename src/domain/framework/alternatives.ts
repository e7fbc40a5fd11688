import {
  comparisonsOf,
  factName,
  isConstant,
  type Comparison,
  type Condition,
  type Literal,
} from './condition.js';

/**
 * Values that stand for all values of a fact that is missing: between them they make every comparison of the rule
 * come out in every combination in which it can. So "would it have passed for some value" can be tried exactly.
 */
export interface Domain {
  readonly type: 'number' | 'integer' | 'string' | 'boolean';
  readonly min?: number;
  readonly max?: number;
  /** The only values a string can have, if they are known. */
  readonly values?: readonly string[];
}

/** Most combinations of values that are tried for one rule. */
const mostCombinations = 10_000;

/** Values to try for a missing fact against the literals it is compared with. */
export function alternatives(domain: Domain, literals: readonly Literal[]): Literal[] {
  if (domain.type === 'boolean') return [true, false];
  if (domain.type === 'string') return [...new Set(domain.values ?? [...words(literals), other(literals)])];
  const numbers = literals.filter((each) => typeof each === 'number').sort((a, b) => a - b);
  const between = numbers.flatMap((each, index) => [each, (each + (numbers[index + 1] ?? each)) / 2]);
  const ends = [(numbers[0] ?? 0) - 1, (numbers.at(-1) ?? 0) + 1, domain.min ?? 0, domain.max ?? 0];
  const whole = domain.type === 'integer';
  const tried = [...between, ...ends].flatMap((each) =>
    whole ? [Math.floor(each), Math.ceil(each)] : [each],
  );
  const { min = -Infinity, max = Infinity } = domain;
  return [...new Set(tried)].filter((each) => each >= min && each <= max);
}

/** The literals that a comparison looks at; constants must have been resolved before. */
export function literalsOf(comparison: Comparison): Literal[] {
  const { value } = comparison;
  if (isConstant(value)) return [];
  return Array.isArray(value) ? [...(value as readonly Literal[])] : [value as Literal];
}

/** Nullable facts that a rule compares more than once, with the comparisons: only these need trying together. */
export function repeatedFacts(
  condition: Condition,
  isNullable: (name: string) => boolean,
): Map<string, Comparison[]> {
  const byName = Map.groupBy(comparisonsOf(condition), factName);
  return new Map([...byName].filter(([name, uses]) => uses.length > 1 && isNullable(name)));
}

/** Whether trying all combinations of the repeated facts stays cheap. */
export function isFew(condition: Condition, isNullable: (name: string) => boolean): boolean {
  const sizes = [...repeatedFacts(condition, isNullable).values()].map((uses) => {
    const literals = uses.reduce((sum, use) => sum + Math.max(1, literalsOf(use).length), 0);
    return literals * 4 + 8;
  });
  return sizes.reduce((product, size) => product * size, 1) <= mostCombinations;
}

function words(literals: readonly Literal[]): string[] {
  return literals.filter((each) => typeof each === 'string');
}

/** A word that is none of the literals. */
function other(literals: readonly Literal[]): string {
  return `${words(literals).join('')}_`;
}
