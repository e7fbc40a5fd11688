import { describe, expect, it } from '@jest/globals';
import { patientDataIn } from '../../../src/reviews/patient-data.js';
import { reviewDraft } from '../../../src/reviews/review.input.js';

describe('the ratings of a form', () => {
  it('are read by criterion, whether nested by the parts of its id or by whole id', () => {
    const nested = { ratings: { P3: { analysis: { depth: { value: '4', comment: ' 好 ' } } } } };
    const whole = { ratings: { 'P3.analysis.depth': { value: 4, comment: '好' } } };
    const expected = { 'P3.analysis.depth': { value: 4, cannotTell: false, comment: '好' } };
    expect(reviewDraft.parse(nested).ratings).toEqual(expected);
    expect(reviewDraft.parse(whole).ratings).toEqual(expected);
  });

  it('tell "can’t tell" from no answer', () => {
    const { ratings } = reviewDraft.parse({
      ratings: {
        a: { value: '-' },
        b: { comment: '还没想好' },
        c: { value: null, cannotTell: true, comment: '' },
      },
    });
    expect(ratings).toEqual({
      a: { value: null, cannotTell: true, comment: '' },
      b: { value: null, cannotTell: false, comment: '还没想好' },
      c: { value: null, cannotTell: true, comment: '' },
    });
  });

  it('are refused where they are no numbers', () => {
    expect(reviewDraft.safeParse({ ratings: { a: { value: 'four' } } }).success).toBe(false);
  });
});

describe('patterns of patient data', () => {
  it.each([
    ['身份证 11010519491231002X', 'identity-number'],
    ['电话 13812345678', 'phone-number'],
    ['住院号：A123456', 'record-number'],
    ['患者李四，女', 'patient-name'],
    ['男，62岁', 'patient-details'],
  ])('are found in %s', (text, kind) => {
    expect(patientDataIn([text])).toContain(kind);
  });

  it('are not found in what people write about their work', () => {
    expect(patientDataIn(['2025年上线12家医院，处理时长从45分钟降到8分钟，患者满意度提升'])).toEqual([]);
  });
});
