import { describe, expect, it } from '@jest/globals';
import { policiesFor } from '../../../src/cycles/default-policies.js';
import type { Framework } from '../../../src/domain/framework/framework.js';

type Share = Framework['votes']['promote'][number];

const half: Share = { fromRank: 1, numerator: 1, denominator: 2, inclusive: false };
const twoThirds: Share = { fromRank: 5, numerator: 2, denominator: 3, inclusive: true };

function thresholds(...promote: Share[]) {
  const framework = { votes: { promote }, levels: [{ rank: 1 }, { rank: 6 }] } as unknown as Framework;
  return policiesFor(framework).thresholds;
}

describe('the vote thresholds of a new cycle', () => {
  it('are the framework’s', () => {
    expect(thresholds(half, twoThirds)).toEqual({
      strictFromRank: 5,
      strict: { numerator: 2, denominator: 3 },
    });
  });

  it('hold for every rank where the framework asks the same share of all', () => {
    expect(thresholds({ ...twoThirds, fromRank: 1 })).toEqual({
      strictFromRank: 1,
      strict: { numerator: 2, denominator: 3 },
    });
  });

  it('are nobody’s where more than half is enough for all', () => {
    expect(thresholds(half).strictFromRank).toBe(7);
  });
});
