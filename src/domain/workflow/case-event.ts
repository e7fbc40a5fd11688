import type { CaseState } from './case-state.js';
import type { CycleCalendar } from './cycle-calendar.js';
import type { Unfollowed } from './unfollowed.js';

/** A seat's scores for one dimension: `value` on the framework's scale, null for *can't tell*. */
export interface DimensionScore {
  readonly dimension: string;
  readonly value: number | null;
  readonly evidenceIds?: readonly string[];
}

/** What the chair writes per dimension; the words are a person's, nothing generates them. */
export interface DimensionRationale {
  readonly dimension: string;
  readonly conclusion: 'meets' | 'partly' | 'not-yet' | 'cannot-tell';
  readonly text: string;
}

export type BallotChoice = 'promote' | 'decline' | 'abstain';
export const appealGrounds = [
  'procedure',
  'factual-error',
  'conflict-of-interest',
  'evidence-overlooked',
] as const;
export type AppealGround = (typeof appealGrounds)[number];

interface Plain<T extends string> {
  readonly type: T;
}
/** `reason` is a sentence in a person's words; empty or blank is refused. It goes to the log as particulars. */
interface Reasoned<T extends string> extends Plain<T> {
  readonly reason: string;
}

type NominationEvent =
  | Plain<'SUBMIT'>
  | Plain<'DISCARD'>
  | Plain<'ACCEPT'>
  | Reasoned<'REFUSE'>
  | Plain<'SPONSOR'>
  | Plain<'ESCALATE'>
  /** Sent by two different people, HR first. */
  | Reasoned<'GRANT'>;

type ReviewEvent =
  | (Plain<'NAME_PEERS'> & { readonly personIds: readonly string[] })
  | Plain<'PEER_REPLY'>
  | Plain<'SUBMIT_SELF_REVIEW'>
  /** Not endorsed asks for a reason. */
  | (Plain<'SUBMIT_MANAGER_REVIEW'> & { readonly endorsed: boolean; readonly reason?: string })
  | (Reasoned<'RETURN'> & { readonly to: 'review.self' | 'review.manager' })
  | Reasoned<'CONTINUE_WITHOUT'>
  | Plain<'ACCEPT_PACKET'>;

type CommitteeEvent =
  | (Plain<'ASSIGN_SESSION'> & { readonly sessionId: string })
  | Plain<'OPEN_SCORING'>
  | (Plain<'ADD_ADDENDUM'> & { readonly addendumId: string })
  | (Reasoned<'CHALLENGE_MEMBER'> & { readonly seatId: string })
  | (Reasoned<'DECIDE_CHALLENGE'> & { readonly seatId: string; readonly accepted: boolean })
  | (Plain<'SUBMIT_SCORES'> & { readonly scores: readonly DimensionScore[] })
  | Plain<'REVEAL'>
  | (Reasoned<'REVISE_SCORE'> & { readonly dimension: string; readonly value: number | null })
  | Plain<'OPEN_BALLOT'>
  /** `againstOwnScore`: the voter confirmed a ballot that differs from the median of the own scores. */
  | (Plain<'CAST_BALLOT'> & { readonly choice: BallotChoice; readonly againstOwnScore?: boolean })
  | Plain<'CLOSE_BALLOT'>
  | (Reasoned<'RESCHEDULE'> & { readonly cause: 'quorum' | 'time' | 'other' })
  /** A seat, or a ratifier, steps aside from this case. Why is nobody's business: the log says `declared`. */
  | Plain<'RECUSE'>
  | (Reasoned<'RECUSE_MEMBER'> & { readonly seatId: string })
  /** `differsBecause`: asked where the outcome differs from what readiness advises. */
  | (Plain<'CONFIRM_DECISION'> & {
      readonly rationales: readonly DimensionRationale[];
      readonly differsBecause?: string;
    });

type RatificationEvent =
  | Plain<'RATIFY'>
  | (Reasoned<'SEND_BACK'> & { readonly about: 'wording' | 'decision' })
  | (Reasoned<'NAME_RATIFIER'> & { readonly personId: string });

type ReleaseEvent =
  | Plain<'RELEASE'>
  | Reasoned<'OBJECT'>
  /** Sent by two different people: HR first, then an auditor or a ratifier. */
  | Reasoned<'REOPEN'>
  | Plain<'ACKNOWLEDGE'>
  | Plain<'IMPLEMENT'>
  | (Reasoned<'APPEAL'> & { readonly ground: AppealGround })
  | Plain<'ADMIT_APPEAL'>
  | Reasoned<'REFUSE_APPEAL'>
  /** The three votes of a panel member; two alike decide. */
  | Reasoned<'DISMISS_APPEAL'>
  | Reasoned<'REMAND'>
  | Reasoned<'OVERTURN'>;

type AnytimeEvent =
  /** By the candidate until sealing; later by HR (in writing), confirmed by a second person. */
  | Reasoned<'WITHDRAW'>
  /** `reviewOn`: day (YYYY-MM-DD) on which the case resumes by itself. */
  | (Reasoned<'HOLD'> & { readonly reviewOn: string })
  | Plain<'RESUME'>
  | (Reasoned<'FORCE'> & { readonly to: CaseState })
  | (Reasoned<'TRANSFER_MANAGER'> & { readonly personId: string })
  /** The person left the company: candidate, or the holder of a seat. */
  | (Plain<'LEAVE'> & { readonly personId: string })
  | Reasoned<'CANCEL'>
  /** Sent by the clock alone when an amendment moved the calendar; `former` holds the days as they were. */
  | (Plain<'RETIME'> & { readonly amendment: number; readonly former: Partial<CycleCalendar> })
  /** Sent by the clock alone: what changed among the people and the case could not follow; null once there is nothing left. */
  | (Plain<'NOTE_UNFOLLOWED'> & { readonly unfollowed: Unfollowed | null })
  /** Sent by the clock alone once `dueAt` has passed. */
  | Plain<'DEADLINE'>;

/** Everything that can be sent to a case. */
export type CaseEvent =
  NominationEvent | ReviewEvent | CommitteeEvent | RatificationEvent | ReleaseEvent | AnytimeEvent;

export type CaseEventType = CaseEvent['type'];
