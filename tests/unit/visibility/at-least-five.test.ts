import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  atLeastFive,
  differenceShown,
  hideSmallGroups,
} from '../../../src/domain/visibility/at-least-five.js';

const group = (people: number) => ({ people, figure: people });

describe('figures on fewer than five people', () => {
  test('are hidden', () => {
    expect(atLeastFive(4, 50)).toBeNull();
    expect(atLeastFive(5, 50)).toBe(50);
    expect(atLeastFive(0, 0)).toBe(0);
  });
  test('take a second group along, so that the total gives nothing away', () => {
    expect(hideSmallGroups([group(3), group(9), group(6)])).toEqual([
      { hidden: true },
      group(9),
      { hidden: true },
    ]);
  });
  test('leave groups of nobody in sight', () => {
    expect(hideSmallGroups([group(0), group(2), group(3), group(8)])).toEqual([
      group(0),
      { hidden: true },
      { hidden: true },
      group(8),
    ]);
  });
  test('show a difference only when it is on five people, or on nobody', () => {
    expect(differenceShown(20, 16)).toBe(false);
    expect(differenceShown(20, 15)).toBe(true);
    expect(differenceShown(20, 20)).toBe(true);
  });
  test('never come out by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (counts) => {
        const shown = hideSmallGroups(counts.map(group));
        const hidden = counts.filter((_, index) => 'hidden' in (shown[index] ?? {}));
        const people = hidden.reduce((sum, count) => sum + count, 0);
        const everything = counts.filter((count) => count > 0).length === hidden.length;
        expect(hidden.length === 0 || everything || (hidden.length >= 2 && people >= 5)).toBe(true);
        expect(
          counts.every((count, index) => count === 0 || count >= 5 || 'hidden' in (shown[index] ?? {})),
        ).toBe(true);
      }),
    );
  });
});
