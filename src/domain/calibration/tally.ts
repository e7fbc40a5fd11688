import type { Outcome } from '../workflow/case-state.js';
import type { VoteThresholds } from '../workflow/cycle-policies.js';
import { openSeats, quorumOf } from './open-seats.js';
import type { Seat } from './seat.js';

/** Ballots of one round, open seats alone; `quorum` and `openSeats` as they were at CLOSE_BALLOT. */
export interface Tally {
  readonly promote: number;
  readonly decline: number;
  readonly abstain: number;
  readonly openSeats: number;
  readonly quorum: number;
}

export type TallyResult = Outcome | 'round-2' | 'no-quorum';

export function tallyOf(seats: readonly Seat[]): Tally {
  const open = openSeats(seats);
  const count = (choice: Seat['ballot']) => open.filter((seat) => seat.ballot === choice).length;
  return {
    promote: count('promote'),
    decline: count('decline'),
    abstain: count('abstain'),
    openSeats: open.length,
    quorum: quorumOf(open.length),
  };
}

/**
 * The result of a ballot, in integers. Abstentions count among the ballots cast, so they work like a vote against.
 * `rank` is that of the target level. Source: design, section 5; thresholds are the cycle's.
 */
export function resultOf(tally: Tally, rank: number, round: number, thresholds: VoteThresholds): TallyResult {
  const ballots = tally.promote + tally.decline + tally.abstain;
  if (ballots < tally.quorum) return 'no-quorum';
  if (isPromoted(tally.promote, ballots, rank, thresholds)) return 'promoted';
  if (2 * tally.decline > ballots) return 'declined';
  return round >= 2 ? 'deferred' : 'round-2';
}

function isPromoted(promote: number, ballots: number, rank: number, thresholds: VoteThresholds): boolean {
  if (rank < thresholds.strictFromRank) return 2 * promote > ballots;
  const { numerator, denominator } = thresholds.strict;
  return denominator * promote >= numerator * ballots;
}
