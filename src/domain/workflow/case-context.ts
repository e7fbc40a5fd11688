import type { Tally } from '../calibration/tally.js';
import type { AppealGround } from './case-event.js';
import type { Outcome } from './case-state.js';
import type { Unfollowed } from './unfollowed.js';

export type PanelVote = 'dismiss' | 'remand' | 'overturn';

/** A decision of an earlier revision: it stays and is printed, whatever came after. */
export interface FormerDecision {
  readonly revision: number;
  readonly outcome: Outcome;
  readonly tally: Tally | null;
  readonly undoneBy: 'SEND_BACK' | 'REOPEN' | 'REMAND' | 'OVERTURN';
}

/** The clock as it stood when a case was put on hold: working days left, the day of HOLD not counted. */
export interface Hold {
  readonly remaining: number;
  readonly peersRemaining: number | null;
  readonly since: string;
  readonly reviewOn: string;
}

/** Names of first persons whose act waits for a second one. */
export interface PendingActs {
  readonly GRANT: string | null;
  readonly WITHDRAW: string | null;
  readonly REOPEN: string | null;
}

/** The XState context: what counts, what was done by whom, what folds. Words are not in it. */
export interface CaseContext {
  /** Events taken so far. */
  readonly steps: number;
  readonly candidateId: string;
  readonly managerId: string;
  readonly nominatorId: string;
  readonly sponsorId: string | null;

  /** End of the time for the present owner, ISO UTC; null in final states. */
  readonly dueAt: string | null;
  /** How often DEADLINE passed in the present state. */
  readonly stage: number;
  readonly hold: Hold | null;
  /** Working days spent on hold, by which the limit of the committee's time moves. */
  readonly heldDays: number;
  readonly pending: PendingActs;

  readonly consentedAt: string | null;
  readonly returns: number;
  readonly exceptionBy: readonly string[];
  readonly selfReviewMissing: boolean;
  /** `submitted`, or `missing` after CONTINUE_WITHOUT. */
  readonly managerReview: 'open' | 'submitted' | 'missing';
  readonly endorsed: boolean | null;
  readonly peersSettled: boolean;
  readonly peersDueAt: string | null;

  readonly revision: number;
  readonly packetHash: string | null;
  readonly sealedAt: string | null;
  readonly sessionId: string | null;
  readonly revealed: boolean;
  readonly round: number;
  readonly failedSittings: number;
  /**
   * A sitting of the present committee, or of the one before it, was broken off, or its decision reopened before the release.
   * Absent until one was.
   */
  readonly brokenOff?: boolean;
  /** The next session must have none of the former members. */
  readonly otherCommittee: boolean;
  /**
   * Who had a seat in a revision before this one may not hear the case again: the revision that the other committee began.
   * Not in snapshots of version 1, for which it is the present one.
   */
  readonly barredBefore?: number;
  /** Day from which the limit of the committee's time counts, if later than the cycle's end. */
  readonly limitFrom: string | null;
  readonly tally: Tally | null;
  readonly outcome: Outcome | null;
  readonly outcomeBy: 'ballot' | 'appeal' | null;
  readonly rationaleConfirmed: boolean;
  readonly former: readonly FormerDecision[];

  readonly sentBack: boolean;
  readonly ratifierId: string | null;
  readonly recusedRatifierIds: readonly string[];

  /** What the candidate was told last; stays readable while a remanded case is decided anew. */
  readonly releasedOutcome: Outcome | null;
  readonly releasedAt: string | null;
  readonly appealUntil: string | null;
  readonly acknowledgedAt: string | null;
  readonly implementedAt: string | null;
  readonly appealed: boolean;
  readonly appealGround: AppealGround | null;
  readonly appealAdmitted: boolean;
  readonly appealVotes: Readonly<Record<string, PanelVote>>;
  readonly remands: number;
  readonly objections: number;
  readonly forced: number;
  /** Not in snapshots of version 1. */
  readonly unfollowed?: Unfollowed | null;
  /** Why a final state was reached, a code: `not-decided`, `deadline`, `left-company` … */
  readonly endReason: string | null;
}
