import type { Seat } from '../calibration/seat.js';
import type { CycleCalendar } from './cycle-calendar.js';
import type { CyclePolicies } from './cycle-policies.js';
import type { CycleState } from './cycle-state.js';
import type { SessionState } from './session-state.js';

/** Three-valued: unknown is neither a zero nor a pass. */
export type Eligibility = 'met' | 'not-met' | 'unknown';
export type Readiness = 'ready' | 'nearly' | 'not-yet' | 'unknown';

/** People with a relation to the case. A line above may be missing (the manager is at the top). */
export interface CasePeople {
  readonly candidateId: string;
  readonly managerId: string;
  readonly lineAboveId: string | null;
  readonly nominatorId: string;
  readonly sponsorId: string | null;
  readonly peerIds: readonly string[];
  readonly corroboratorIds: readonly string[];
}

/** `complete`: everything the form asks is answered (*can't tell* is an answer), whether submitted or not. */
export interface ReviewFacts {
  readonly submitted: boolean;
  readonly complete: boolean;
}

export interface SessionFacts {
  readonly sessionId: string;
  readonly state: SessionState;
  readonly facilitatorId: string;
  readonly meetingOn: string;
  readonly rosterPublishedAt: string | null;
  /** Last day for addenda and challenges, fixed when the roster is published. */
  readonly addendaUntil: string | null;
}

export interface ChallengeFacts {
  readonly seatId: string;
  readonly decided: boolean;
}

/**
 * Everything from outside the machine that deciding on a case needs, loaded by the service before it decides. Plain data:
 * the same facts give the same decision.
 */
export interface CaseFacts {
  readonly caseId: string;
  readonly cycleState: CycleState;
  readonly policies: CyclePolicies;
  readonly calendar: CycleCalendar;

  readonly targetLevel: string;
  readonly targetRank: number;
  /** Dimension keys that the target level asks for. */
  readonly dimensions: readonly string[];
  readonly scale: { readonly lowest: number; readonly highest: number; readonly bar: number };

  readonly eligibility: Eligibility;
  /** Advice of the rules, computed at sealing; null before. */
  readonly readiness: Readiness | null;
  readonly people: CasePeople;
  /** HR people in charge of this case (scope applied, without any relation to it). */
  readonly hrIds: readonly string[];

  readonly thesisWritten: boolean;
  /** Of a draft: another nomination of the same person in the cycle was handed in, and is open. */
  readonly nominatedMeanwhile: boolean;
  readonly evidenceCount: number;
  readonly selfReview: ReviewFacts;
  readonly managerReview: ReviewFacts;
  /** Peers who have replied; the asked ones are `people.peerIds`. */
  readonly peersReplied: readonly string[];

  /**
   * Hash of the packet's canonical JSON as it would be sealed with the event at hand applied. Needed by ACCEPT_PACKET, by
   * DEADLINE in screening, and with screening off by what ends the reviews; null where it was not computed.
   */
  readonly packetHash: string | null;

  /** The session of the case; for ASSIGN_SESSION the one to be assigned. */
  readonly session: SessionFacts | null;
  /** Seats of the case in that session; for ASSIGN_SESSION as `seatsFor` computes them. */
  readonly seats: readonly Seat[];
  /** Everybody who had a seat in an earlier revision. */
  readonly formerMemberIds: readonly string[];
  /** Those of them who may not hear this case again: their committee was replaced after a remand, or two failed sittings. */
  readonly barredMemberIds: readonly string[];
  /** The highest rank of a conflict-free person of the company (for the seat above the target). */
  readonly highestFreeRank: number;
  readonly challenges: readonly ChallengeFacts[];

  readonly ratifierIds: readonly string[];
  readonly panelIds: readonly string[];
}
