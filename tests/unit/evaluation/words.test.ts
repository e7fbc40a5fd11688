import { describe, expect, it } from '@jest/globals';
import { comparisonWords, demandWords } from '../../../src/domain/evaluation/words.js';
import type { FactDefinition } from '../../../src/domain/framework/fact-definition.js';

const fact = (change: Partial<FactDefinition>): FactDefinition => ({
  name: 'any.thing',
  type: 'integer',
  unit: null,
  source: 'any',
  nullable: false,
  zh: '关联证据',
  en: 'linked evidence',
  ...change,
});
const unit = { zh: '项', en: 'pieces of linked evidence', one: 'piece of linked evidence', counts: true };
const counted = fact({ unit });
const rating = fact({
  zh: '上级评分',
  en: "manager's rating",
  unit: { zh: '分', en: 'points', one: 'point' },
});
const open = fact({ type: 'boolean', zh: '另有进行中的晋升申请', en: 'another case is open' });

describe('A comparison in words', () => {
  it('counts things as people do, none of them included', () => {
    const words = comparisonWords('criterion', counted, 'greaterThanInclusive', 2);
    expect(words(1)).toEqual({
      zh: '有 1 项关联证据（要求至少 2 项）',
      en: '1 piece of linked evidence (needed: at least 2)',
    });
    expect(words(0)).toEqual({
      zh: '没有关联证据（要求至少 2 项）',
      en: 'no pieces of linked evidence (needed: at least 2)',
    });
  });

  it('calls zero none where none is asked, and only there', () => {
    expect(comparisonWords('readiness', counted, 'equal', 0)(2)).toEqual({
      zh: '有 2 项关联证据（条件：没有）',
      en: '2 pieces of linked evidence (condition: none)',
    });
    expect(comparisonWords('readiness', counted, 'lessThanInclusive', 0)(0).zh).toBe(
      '没有关联证据（条件：不超过 0 项）',
    );
  });

  it('says of what is measured how much, and of what is missing that it is', () => {
    const words = comparisonWords('criterion', rating, 'greaterThanInclusive', 3);
    expect(words(2)).toEqual({
      zh: '上级评分为 2 分（要求至少 3 分）',
      en: "manager's rating is 2 points (needed: at least 3 points)",
    });
    expect(words(null)).toEqual({
      zh: '上级评分暂无数据（要求至少 3 分）',
      en: "manager's rating is not known (needed: at least 3 points)",
    });
    expect(comparisonWords('criterion', counted, 'greaterThan', 0)(null).zh).toContain('关联证据暂无数据');
  });

  it('answers yes or no', () => {
    expect(comparisonWords('eligibility', open, 'equal', false)(true)).toEqual({
      zh: '“另有进行中的晋升申请”：是（要求为“否”）',
      en: '"another case is open": yes (needed: no)',
    });
  });

  it('is a demand where there is no case', () => {
    expect(demandWords(counted, 'greaterThanInclusive', 1)).toEqual({
      zh: '关联证据至少 1 项',
      en: 'at least 1 piece of linked evidence',
    });
    expect(demandWords(counted, 'equal', 0)).toEqual({
      zh: '没有关联证据',
      en: 'no pieces of linked evidence',
    });
    expect(demandWords(rating, 'lessThan', 3).en).toBe("manager's rating: less than 3 points");
    expect(demandWords(open, 'equal', false).zh).toBe('“另有进行中的晋升申请”为“否”');
  });
});
