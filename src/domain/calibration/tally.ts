import type { Outcome } from '../workflow/case-state.js';

/** Ballots of one round, open seats alone; `quorum` and `openSeats` as they were at CLOSE_BALLOT. */
export interface Tally {
  readonly promote: number;
  readonly decline: number;
  readonly abstain: number;
  readonly openSeats: number;
  readonly quorum: number;
}

export type TallyResult = Outcome | 'round-2' | 'no-quorum';
