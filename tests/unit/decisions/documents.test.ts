import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decisionSteps } from '../../../src/decisions/documents/decision-steps.js';
import { hideSmallCells } from '../../../src/decisions/documents/hidden-cells.js';

describe('the steps of a decision', () => {
  it('come in the order of a case, each with its last day, and those the clock took by their own moments', () => {
    const lines = [
      { type: 'SUBMIT', time: '2026-03-01T00:00:00.000Z' },
      { type: 'CLOSE_BALLOT', time: '2026-04-01T00:00:00.000Z' },
      { type: 'REVEAL', time: '2026-03-30T00:00:00.000Z' },
      { type: 'CLOSE_BALLOT', time: '2026-04-02T00:00:00.000Z' },
    ];
    const known = { 'packet-sealed': '2026-03-20T00:00:00.000Z', released: null };
    expect(decisionSteps(lines, known, (moment) => moment.slice(0, 10))).toEqual([
      { step: 'nominated', on: '2026-03-01' },
      { step: 'packet-sealed', on: '2026-03-20' },
      { step: 'scores-revealed', on: '2026-03-30' },
      { step: 'ballot-closed', on: '2026-04-02' },
    ]);
  });
});

describe('a table of counts', () => {
  it('hides what is on fewer than five people, with as much more as it takes', () => {
    expect(hideSmallCells([[8, 3, 6]])).toEqual([[8, null, null]]);
    expect(hideSmallCells([[8, 0, 6]])).toEqual([[8, 0, 6]]);
  });

  it('never lets a hidden count be worked out from its row or column', () => {
    const tables = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = hideSmallCells(counts);
        const lines = [
          ...counts.map((row, index) => row.map((count, column) => [count, shown[index]?.[column] ?? null])),
          ...(counts[0] ?? []).map((_, column) =>
            counts.map((row, index) => [row[column] ?? 0, shown[index]?.[column] ?? null]),
          ),
        ];
        for (const line of lines) {
          const hidden = line.filter(([, cell]) => cell === null).map(([count]) => count ?? 0);
          const open = line.filter(([count, cell]) => cell !== null && (count ?? 0) > 0);
          const people = hidden.reduce((sum, count) => sum + count, 0);
          expect(open.every(([count]) => (count ?? 0) >= 5)).toBe(true);
          expect(hidden.length === 0 || open.length === 0 || (hidden.length >= 2 && people >= 5)).toBe(true);
        }
      }),
    );
  });
});
