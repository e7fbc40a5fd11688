import type { Literal, Operator } from '../framework/condition.js';
import type { FactValue } from './facts.js';

type Expected = Literal | readonly Literal[];

/** The operators of json-rules-engine over typed values: no order over null, membership in lists only. */
const comparisons: Readonly<Record<Operator, (value: FactValue, expected: Expected) => boolean>> = {
  equal: (value, expected) => value === expected,
  notEqual: (value, expected) => value !== expected,
  in: (value, expected) => isIn(value, expected),
  notIn: (value, expected) => !isIn(value, expected),
  lessThan: (value, expected) => typeof value === 'number' && value < Number(expected),
  lessThanInclusive: (value, expected) => typeof value === 'number' && value <= Number(expected),
  greaterThan: (value, expected) => typeof value === 'number' && value > Number(expected),
  greaterThanInclusive: (value, expected) => typeof value === 'number' && value >= Number(expected),
};

/** A closure that compares a value with what is expected, so that the operator is looked up once a rule. */
export function comparisonOf(operator: Operator, expected: Expected): (value: FactValue) => boolean {
  const compare = comparisons[operator];
  return (value) => compare(value, expected);
}

function isIn(value: FactValue, expected: Expected): boolean {
  return value !== null && Array.isArray(expected) && expected.includes(value);
}
