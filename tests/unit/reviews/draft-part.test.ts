import { describe, expect, it } from '@jest/globals';
import { fingerprint, withPart } from '../../../src/reviews/rating/draft-part.js';

const rated = (value: number) => ({ value, cannotTell: false, comment: '' });
const draft = {
  ratings: { a: rated(3), b: rated(4), c: rated(2) },
  summary: '总体不错',
  endorsed: true,
  reason: null,
};

describe('one page of a rating form', () => {
  it('replaces the ratings of its dimension, emptied ones included, and leaves all others', () => {
    const next = withPart(draft, { dimension: 'x' }, ['a', 'b'], { ratings: { b: rated(5) } });
    expect(next.ratings).toEqual({ b: rated(5), c: rated(2) });
    expect(next).toMatchObject({ summary: '总体不错', endorsed: true });
  });

  it('empties the words of the summary where they were deleted, and keeps the ratings', () => {
    const next = withPart(draft, 'summary', [], {});
    expect(next).toEqual({ ...draft, summary: '', reason: null });
  });

  it('changes its fingerprint with what it holds, and with nothing else', () => {
    const of = (change: object, name: Parameters<typeof fingerprint>[1]) =>
      fingerprint({ ...draft, ...change }, name, ['a', 'b']);
    const here = { dimension: 'x' };
    const other = { ratings: { ...draft.ratings, c: rated(5) }, summary: '改了' };
    expect(of(other, here)).toBe(of({}, here));
    expect(of({ ratings: { ...draft.ratings, a: rated(5) } }, here)).not.toBe(of({}, here));
    expect(of({ ratings: {} }, 'summary')).toBe(of({}, 'summary'));
    expect(of({ reason: '证据不足' }, 'summary')).not.toBe(of({}, 'summary'));
  });

  it('has the same fingerprint before anything is saved as while it is empty', () => {
    const empty = { ratings: {}, summary: '', endorsed: null, reason: null };
    expect(fingerprint(null, { dimension: 'x' }, ['a'])).toBe(fingerprint(empty, { dimension: 'x' }, ['a']));
    expect(fingerprint(null, 'summary', [])).toBe(fingerprint(empty, 'summary', []));
  });
});
