import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthsBetween, wholeMonthsBetween } from '../../../src/domain/evaluation/months.js';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('whole months between two days', () => {
  it.each([
    ['2025-07-01', '2026-07-01', 12],
    ['2025-07-02', '2026-07-01', 11],
    ['2025-01-31', '2025-02-28', 1],
    ['2025-01-31', '2025-02-27', 0],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2025-01-31', '2025-03-30', 1],
    ['2025-01-31', '2025-03-31', 2],
    ['2025-08-31', '2025-09-30', 1],
    ['2025-02-28', '2025-03-28', 1],
    ['2025-02-28', '2025-03-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-02-29', '2028-02-28', 47],
    ['2025-12-31', '2026-01-01', 0],
    ['2025-06-15', '2025-06-15', 0],
    ['2025-07-01', '2025-06-01', -1],
    ['2025-07-01', '2025-06-02', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });

  it('never grow when the start is later or the end is earlier', () => {
    fc.assert(
      fc.property(day, day, day, (one, two, three) => {
        const [a = '', b = '', c = ''] = [one, two, three].sort();
        expect(wholeMonthsBetween(a, c)).toBeGreaterThanOrEqual(wholeMonthsBetween(b, c));
        expect(wholeMonthsBetween(a, c)).toBeGreaterThanOrEqual(wholeMonthsBetween(a, b));
      }),
    );
  });

  it.each(['2025-02-30', '2025-13-01', '2025-1-1', 'today', '2025-00-10', '2025-01-01T00:00'])(
    'refuse %s',
    (text) => {
      expect(() => wholeMonthsBetween(text, '2026-01-01')).toThrow(RangeError);
      expect(() => wholeMonthsBetween('2026-01-01', text)).toThrow(RangeError);
    },
  );
});

describe('months with the share of the running month', () => {
  it.each([
    ['2025-05-20', '2026-05-20', 12],
    ['2025-05-19', '2026-05-20', 12.04],
    ['2026-04-21', '2026-05-20', 0.97],
    ['2026-04-20', '2026-05-20', 1],
    ['2025-12-31', '2026-02-28', 2],
    ['2026-05-21', '2026-05-20', -0.04],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('lie between the whole months and one more', () => {
    fc.assert(
      fc.property(day, day, (one, two) => {
        const [from = '', to = ''] = [one, two].sort();
        const months = monthsBetween(from, to);
        expect(Math.floor(months)).toBe(wholeMonthsBetween(from, to));
        expect(months > wholeMonthsBetween(from, to)).toBe(months !== Math.floor(months));
      }),
    );
  });
});
