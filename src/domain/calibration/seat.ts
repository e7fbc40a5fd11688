import type { BallotChoice, DimensionScore } from '../workflow/case-event.js';

export type SeatOffice = 'chair' | 'deputy' | 'member' | 'alternate';

/** `reserve`: an alternate who has not stepped in. Only `open` seats count anywhere. */
export type SeatStatus = 'open' | 'recused' | 'empty' | 'reserve';

/** One member's place in the committee for one case. */
export interface Seat {
  readonly seatId: string;
  /** Number in the roster; alternates step in by it. */
  readonly number: number;
  readonly personId: string;
  readonly office: SeatOffice;
  /** Rank of the person's level, or the one HR gave a person outside the framework; 0 where there is none. */
  readonly rank: number;
  readonly status: SeatStatus;
  /** `computed` or `declared`, nothing more; null unless recused. */
  readonly recusal: 'computed' | 'declared' | null;
  readonly sheetHandedIn: boolean;
  /** The sheet as it stands, round one with revisions applied; null until handed in. */
  readonly scores: readonly DimensionScore[] | null;
  /** Ballot of the open round and revision. */
  readonly ballot: BallotChoice | null;
}

/** What a decision does to a seat; the service writes it. */
export interface SeatChange {
  readonly seatId: string;
  readonly status: SeatStatus;
  readonly recusal: 'computed' | 'declared' | null;
}
