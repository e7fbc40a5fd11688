import { describe, expect, it } from '@jest/globals';
import { agreementOf } from '../../../src/domain/calibration/agreement.js';
import { hintsFor, roundedProfile, type HeardCase } from '../../../src/domain/calibration/hints.js';
import { spreadOf, twiceMedian } from '../../../src/domain/calibration/median.js';
import { discussionOrder, isAgainstOwnScore } from '../../../src/domain/calibration/scores.js';
import { seatForTests } from '../../support/workflow-facts.js';

const dimensions = ['analysis', 'design', 'planning'];

function scored(rows: readonly (readonly (number | null)[])[]) {
  return rows.map((values, index) =>
    seatForTests(index + 1, {
      sheetHandedIn: true,
      scores: values.map((value, at) => ({ dimension: dimensions[at] ?? '', value })),
    }),
  );
}

describe('medians and spreads', () => {
  it('are whole numbers, twice the median, and leave “can’t tell” out', () => {
    expect(twiceMedian([1, 2, 4])).toBe(4);
    expect(twiceMedian([1, 2, 4, 5])).toBe(6);
    expect(twiceMedian([2, 3])).toBe(5);
    expect(twiceMedian([null, 4, null])).toBe(8);
    expect(spreadOf([1, null, 4])).toBe(3);
  });

  it('are unknown, never zero, without values', () => {
    expect(twiceMedian([null, null])).toBeNull();
    expect(spreadOf([3, null])).toBeNull();
  });

  it('order the discussion by the widest spread, recused seats left out', () => {
    const seats = scored([
      [3, 1, 2],
      [4, 5, 2],
      [1, 3, 2],
    ]).map((seat) => (seat.number === 3 ? { ...seat, status: 'recused' as const } : seat));
    const order = discussionOrder(dimensions, seats);
    expect(order.map(({ dimension, spread }) => [dimension, spread])).toEqual([
      ['design', 4],
      ['analysis', 1],
      ['planning', 0],
    ]);
  });
});

describe('a ballot against the own scores', () => {
  const own = (...values: (number | null)[]) => values.map((value) => ({ dimension: 'analysis', value }));

  it('is to promote below the bar, or to decline at or above it', () => {
    expect(isAgainstOwnScore('promote', own(2, 3), 3)).toBe(true);
    expect(isAgainstOwnScore('promote', own(3, 3), 3)).toBe(false);
    expect(isAgainstOwnScore('decline', own(3, 3), 3)).toBe(true);
    expect(isAgainstOwnScore('decline', own(2, 3), 3)).toBe(false);
  });

  it('is never an abstention, nor one without a known score', () => {
    expect(isAgainstOwnScore('abstain', own(5), 3)).toBe(false);
    expect(isAgainstOwnScore('promote', own(null), 3)).toBe(false);
    expect(isAgainstOwnScore('decline', null, 3)).toBe(false);
  });
});

describe('hints before a ballot closes', () => {
  const heard = (
    caseId: string,
    rows: readonly (readonly number[])[],
    rest: Partial<HeardCase> = {},
  ): HeardCase => ({
    caseId,
    dimensions,
    seats: scored(rows),
    discussedMinutes: 30,
    outcome: null,
    ...rest,
  });

  it('name a case with the same rounded profile and another outcome', () => {
    const present = heard('now', [[3, 4, 3]]);
    const twin = heard('twin', [[3, 4, 3]], { outcome: 'declined' });
    const alike = heard('alike', [[3, 4, 3]], { outcome: 'promoted' });
    expect(hintsFor(present, 'promoted', [twin, alike])).toEqual([
      { code: 'same-profile-other-outcome', caseId: 'twin' },
    ]);
    expect(hintsFor(present, null, [twin])).toEqual([]);
  });

  it('name a discussion far shorter than the others', () => {
    const others = [30, 40, 36].map((discussedMinutes, index) =>
      heard(`other-${index}`, [[1, 1, 1]], { discussedMinutes }),
    );
    expect(hintsFor(heard('now', [[3, 4, 3]], { discussedMinutes: 11 }), null, others)).toHaveLength(1);
    expect(hintsFor(heard('now', [[3, 4, 3]], { discussedMinutes: 12 }), null, others)).toEqual([]);
  });

  it('round half up, and keep unknown apart from numbers', () => {
    expect(
      roundedProfile({
        dimensions,
        seats: scored([
          [2, 3, 1],
          [3, 3, 1],
        ]),
      }),
    ).toBe('3,3,1');
    expect(roundedProfile({ dimensions, seats: scored([[null, 3, 1]]) })).toBe('?,3,1');
  });
});

describe('agreement', () => {
  it('is the share of pairs alike, and at most one apart, in basis points', () => {
    const seats = scored([
      [3, 1, 2],
      [4, 1, 5],
    ]);
    expect(agreementOf(dimensions, seats)).toEqual({ pairs: 3, exact: 3333, withinOne: 6667 });
    expect(agreementOf(dimensions, [])).toEqual({ pairs: 0, exact: null, withinOne: null });
  });
});
