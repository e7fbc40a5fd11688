import { describe, expect, it } from '@jest/globals';
import { boardMarks, byWidestSpread, foldAddress } from '../../../src/calibration/board-rows.js';

const scale = { min: 1, max: 5, bar: 3 } as Parameters<typeof boardMarks>[0];

describe('the rows of a board', () => {
  it('begin with the widest spread, and end with what shows no scores in the order of the agenda', () => {
    const rows = [
      { number: 1, widest: null },
      { number: 2, widest: 1 },
      { number: 3, widest: 3 },
      { number: 4, widest: null },
      { number: 5, widest: 1 },
    ];
    expect(byWidestSpread(rows).map(({ number }) => number)).toEqual([3, 2, 5, 1, 4]);
  });

  it('place a row without scores alike, whatever the scores that its reader does not see', () => {
    const others = [
      { number: 1, widest: 2 },
      { number: 3, widest: null },
    ];
    const recused = { number: 2, widest: null };
    expect(byWidestSpread([...others, recused]).indexOf(recused)).toBe(1);
  });

  it('mark what is below the bar and what is more than half of the scale apart', () => {
    const marks = boardMarks(scale);
    expect(marks.wideFrom).toBe(3);
    expect(marks.of({ median: '2.5', spread: 3 })).toEqual({ isBelow: true, isWide: true });
    expect(marks.of({ median: '3', spread: 2 })).toEqual({ isBelow: false, isWide: false });
    expect(marks.of({ median: '', spread: null })).toEqual({ isBelow: false, isWide: false });
  });

  it('unfold and fold one by one, and keep what is compared', () => {
    const query = { compare: ['a'], open: ['b'] };
    expect(foldAddress('s', query, 'c')).toBe('/sessions/s/board?compare=a&open=b&open=c#case-c');
    expect(foldAddress('s', query, 'b')).toBe('/sessions/s/board?compare=a#case-b');
    expect(foldAddress('s', { compare: [], open: ['b'] }, 'b')).toBe('/sessions/s/board#case-b');
  });
});
