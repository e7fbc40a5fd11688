import type { Day, DimensionName, DocumentIdentity, Localized } from './common.js';

/** A number of people or cases; null where it is hidden because it stands for fewer than five people. */
export type Count = number | null;

/** One stage of the funnel; `name` as the reader knows it (nominated, packet sealed …). */
export interface FunnelStage {
  readonly name: Localized;
  readonly count: Count;
}

export interface OutcomeRow {
  readonly name: Localized;
  readonly cases: Count;
  readonly promoted: Count;
  readonly declined: Count;
  readonly deferred: Count;
  /** Withdrawn, lapsed, not eligible … */
  readonly other: Count;
}

export interface OutcomeTable {
  readonly by: 'level' | 'department' | 'track';
  readonly rows: readonly OutcomeRow[];
}

/** How far members were apart in one dimension, and what the discussion changed. */
export interface DimensionAgreement {
  readonly dimension: DimensionName;
  readonly scores: Count;
  /** Per cent of cases in which all blind scores lay within one step. */
  readonly withinOne: number | null;
  readonly changed: Count;
  readonly raised: Count;
  readonly lowered: Count;
}

export interface MeetingFigures {
  readonly sessions: number;
  /** Sittings that ended for want of quorum. */
  readonly withoutQuorum: number;
  readonly openSeats: number;
  readonly recusalsComputed: number;
  readonly recusalsDeclared: number;
  readonly challenges: number;
  readonly challengesUpheld: number;
  readonly alternates: number;
}

/** Something done outside the usual way, with its reason. */
export interface Intervention {
  readonly on: Day;
  readonly what: Localized;
  readonly reason: string;
}

export interface AppealRow {
  readonly ground: Localized;
  readonly filed: Count;
  readonly dismissed: Count;
  readonly remanded: Count;
  readonly overturned: Count;
}

/** The head of a stream of the log on the day of the summary. */
export interface LogHead {
  readonly stream: string;
  readonly sequence: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** The summary of a cycle for HR and auditor: how it went, and what lets anybody check later that nothing was changed. */
export interface CycleSummary {
  readonly kind: 'cycle-summary';
  readonly identity: DocumentIdentity;
  readonly cycleName: string;
  readonly openedOn: Day;
  /** Null while the cycle is open. */
  readonly closedOn: Day | null;
  readonly effectiveOn: Day;
  readonly population: number;
  readonly promoted: Count;
  readonly declined: Count;
  readonly deferred: Count;
  /** Cases the committee did not reach in time (`not-decided`). */
  readonly undecided: Count;
  readonly funnel: readonly FunnelStage[];
  readonly outcomes: readonly OutcomeTable[];
  readonly exceptions: { readonly granted: Count; readonly refused: Count };
  readonly meetings: MeetingFigures;
  readonly agreement: readonly DimensionAgreement[];
  readonly forcedSteps: readonly Intervention[];
  readonly appeals: readonly AppealRow[];
  readonly amendments: readonly (Intervention & { readonly number: number })[];
  readonly heads: readonly LogHead[];
}
