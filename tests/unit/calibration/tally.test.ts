import { describe, expect, it } from '@jest/globals';
import { quorumOf } from '../../../src/domain/calibration/open-seats.js';
import { resultOf, tallyOf, type TallyResult } from '../../../src/domain/calibration/tally.js';
import type { BallotChoice } from '../../../src/domain/workflow/case-event.js';
import { defaultPolicies } from '../../../src/domain/workflow/cycle-policies.js';
import { seatsForTests } from '../../support/workflow-facts.js';

const { thresholds } = defaultPolicies;
type Votes = readonly [promote: number, decline: number, abstain: number];

function seated(count: number, [promote, decline, abstain]: Votes) {
  const choices: BallotChoice[] = [
    ...Array<BallotChoice>(promote).fill('promote'),
    ...Array<BallotChoice>(decline).fill('decline'),
    ...Array<BallotChoice>(abstain).fill('abstain'),
  ];
  return seatsForTests(count).map((seat, index) => ({ ...seat, ballot: choices[index] ?? null }));
}

function result(rank: number, seats: number, votes: Votes, round: number): TallyResult {
  return resultOf(tallyOf(seated(seats, votes)), rank, round, thresholds);
}

describe('the tally', () => {
  const rows: readonly (readonly [number, number, Votes, number, TallyResult])[] = [
    [3, 5, [3, 2, 0], 1, 'promoted'],
    [3, 5, [2, 1, 2], 1, 'round-2'],
    [3, 4, [2, 2, 0], 1, 'round-2'],
    [3, 4, [2, 2, 0], 2, 'deferred'],
    [3, 4, [2, 0, 2], 1, 'round-2'],
    [5, 3, [2, 1, 0], 1, 'promoted'],
    [5, 6, [4, 2, 0], 1, 'promoted'],
    [5, 5, [3, 2, 0], 1, 'round-2'],
    [5, 5, [3, 2, 0], 2, 'deferred'],
    [5, 5, [2, 3, 0], 1, 'declined'],
    [6, 5, [3, 0, 2], 1, 'round-2'],
    [3, 5, [0, 0, 5], 1, 'round-2'],
    [3, 5, [0, 0, 5], 2, 'deferred'],
    [3, 5, [2, 2, 1], 1, 'round-2'],
    [3, 5, [2, 1, 0], 2, 'no-quorum'],
  ];

  it.each(rows)(
    'to rank %i with %i open seats, votes %j in round %i is %s',
    (rank, seats, votes, round, expected) => {
      expect(result(rank, seats, votes, round)).toBe(expected);
    },
  );

  it('counts no ballot of a promoter who was recused before closing: 2 / 2 / 0 is round 2', () => {
    const seats = seated(5, [3, 2, 0]).map((seat) =>
      seat.number === 3 ? { ...seat, status: 'recused' as const } : seat,
    );
    expect(tallyOf(seats)).toEqual({ promote: 2, decline: 2, abstain: 0, openSeats: 4, quorum: 3 });
    expect(resultOf(tallyOf(seats), 3, 1, thresholds)).toBe('round-2');
  });

  it('needs two thirds of the open filled seats, rounded up, and never fewer than three', () => {
    expect([0, 3, 4, 5, 6, 7, 9].map(quorumOf)).toEqual([3, 3, 3, 4, 4, 5, 6]);
  });
});
