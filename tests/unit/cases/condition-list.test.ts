import { describe, expect, it } from '@jest/globals';
import { comparisonLines, decisiveWords, ruleLines } from '../../../src/cases/condition-list.js';
import type { ComparisonExplanation, RuleOutcome } from '../../../src/domain/evaluation/explanation.js';

const comparison = (
  words: string,
  result: ComparisonExplanation['result'],
  more: Partial<ComparisonExplanation> = {},
): ComparisonExplanation => ({
  kind: 'comparison',
  fact: 'a.fact',
  source: 'a.source',
  operator: 'greaterThanInclusive',
  expected: 12,
  value: 9,
  result,
  words: { zh: words, en: words },
  ...more,
});
const rule = (
  id: string,
  outcome: RuleOutcome['outcome'],
  ...children: ComparisonExplanation[]
): RuleOutcome => ({
  id,
  outcome,
  sentence: { zh: '', en: '' },
  explanation: { kind: 'all', result: outcome, children },
});

describe('conditions as lines', () => {
  it('say what was found beside the name of the rule', () => {
    const months = rule('months', 'not-met', comparison('9 months, 12 needed', 'not-met'));
    expect(ruleLines([months], () => 'long enough', 'en')).toEqual([
      { outcome: 'not-met', title: 'long enough', words: '9 months, 12 needed' },
    ]);
  });

  it('do not repeat what the name of the rule says', () => {
    const open = comparison('another case is no', 'met', {
      expected: false,
      value: false,
      operator: 'equal',
    });
    expect(ruleLines([rule('other', 'met', open)], () => 'no other case', 'en')[0]?.words).toBe('');
    expect(ruleLines([rule('other', 'met', open)], () => '', 'en')[0]?.words).toBe('another case is no');
  });

  it('name of a rule that failed only what made it fail', () => {
    const failed = rule('x', 'not-met', comparison('good', 'met'), comparison('bad', 'not-met'));
    expect(decisiveWords(failed, 'en')).toBe('bad');
    expect(comparisonLines(failed, 'en').map(({ outcome }) => outcome)).toEqual(['met', 'not-met']);
  });
});
