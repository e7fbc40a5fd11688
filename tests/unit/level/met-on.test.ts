import { describe, expect, it } from '@jest/globals';
import { metOn } from '../../../src/cases/level/met-on.js';
import type {
  ComparisonExplanation,
  Explanation,
  RuleOutcome,
} from '../../../src/domain/evaluation/explanation.js';

const comparison = (source: string, expected: number, result: ComparisonExplanation['result'] = 'not-met') =>
  ({
    kind: 'comparison',
    fact: source,
    source,
    operator: 'greaterThanInclusive',
    expected,
    value: 1,
    result,
    words: { zh: '', en: '' },
  }) satisfies ComparisonExplanation;
const rule = (explanation: Explanation): RuleOutcome => ({
  id: 'rule',
  outcome: explanation.result,
  sentence: { zh: '', en: '' },
  explanation,
});
const group = (kind: 'all' | 'any', ...children: ComparisonExplanation[]): Explanation => ({
  kind,
  result: 'not-met',
  children,
});
const from = { levelSince: '2025-08-31', lastDeclined: null };

describe('the day on which a condition will be met', () => {
  it('is told where nothing but time in the level is missing', () => {
    expect(metOn(rule(group('all', comparison('person.months-in-level', 18))), from)).toBe('2027-02-28');
  });

  it('is not told where something else is missing as well', () => {
    const both = group(
      'all',
      comparison('person.months-in-level', 18),
      comparison('person.last-performance', 3),
    );
    expect(metOn(rule(both), from)).toBeNull();
  });

  it('is not told for what is met, or from a day that nobody knows', () => {
    expect(metOn(rule(comparison('person.months-in-level', 1, 'met')), from)).toBeNull();
    expect(metOn(rule(comparison('person.months-since-declined', 6)), from)).toBeNull();
  });

  it('is that of the alternative that time alone will meet', () => {
    const either = group(
      'any',
      comparison('person.declined-before', 0),
      comparison('person.months-in-level', 2),
    );
    expect(metOn(rule(either), from)).toBe('2025-10-31');
  });
});
