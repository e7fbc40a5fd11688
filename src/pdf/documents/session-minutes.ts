import type { Day, DimensionName, DocumentIdentity, DocumentOutcome, LevelName, Rating } from './common.js';

/** Steps of a meeting that the log knows the moment of. */
export const minutesSteps = [
  'presented',
  'scores-revealed',
  'ballot-opened',
  'ballot-closed',
  'moved',
  'rationale-confirmed',
] as const;
export type MinutesStep = (typeof minutesSteps)[number];

/** A moment on the clocks of the cycle's time zone. */
export interface MinutesTime {
  readonly on: Day;
  /** `HH:MM` */
  readonly time: string;
}

export interface MinutesAttendance {
  readonly name: string;
  readonly office: 'chair' | 'deputy' | 'member' | 'alternate';
  /** Sheets handed in, of those that were theirs; null for readers who may not know whose they are. */
  readonly sheets: { readonly count: number; readonly of: number } | null;
  /** Agenda numbers of the cases in which an alternate stepped in. */
  readonly steppedIn: readonly number[];
}

export interface MinutesBallot {
  readonly round: number;
  readonly promote: number;
  readonly decline: number;
  readonly abstain: number;
  readonly seats: number;
  readonly quorum: number;
  readonly result: DocumentOutcome | 'round-2' | 'no-quorum';
}

/** A score changed after the reveal, with the sentence on record. */
export interface MinutesChange {
  readonly member: string;
  readonly dimension: DimensionName;
  readonly before: Rating;
  readonly after: Rating;
  readonly sentence: string;
}

/** What the confirmed decision says beside the outcome; empty lists and null where it says nothing. */
export interface MinutesDecision {
  readonly differsBecause: string | null;
  readonly gaps: readonly string[];
  readonly wouldChange: readonly string[];
  readonly recommendation: string | null;
  readonly applyAgainOn: Day | null;
}

/** One case of the minutes. What the reader may not know is null or empty, as if it had not happened. */
export interface MinutesCase {
  readonly agendaNumber: number;
  readonly candidateName: string;
  readonly from: LevelName;
  readonly to: LevelName;
  /** The state of the case machine, with `-` in place of dots; `moved` for a case that left the agenda. */
  readonly state: string;
  /** Why it left the agenda, or null. */
  readonly movedBecause: 'quorum' | 'time' | 'other' | 'reopened' | 'assigned-anew' | 'left' | null;
  readonly steps: readonly (MinutesTime & { readonly step: MinutesStep })[];
  readonly recused: readonly string[];
  readonly handedIn: { readonly count: number; readonly of: number } | null;
  readonly changes: readonly MinutesChange[];
  readonly ballots: readonly MinutesBallot[];
  readonly outcome: DocumentOutcome | null;
  readonly decision: MinutesDecision | null;
}

/** The minutes of a session as one reader may have them. */
export interface SessionMinutes {
  readonly kind: 'session-minutes';
  readonly identity: DocumentIdentity;
  readonly cycleName: string;
  readonly readerName: string;
  readonly sessionName: string;
  readonly meetsOn: Day;
  readonly facilitator: string;
  readonly opened: MinutesTime | null;
  /** Null while the session goes on. */
  readonly closed: MinutesTime | null;
  readonly attendance: readonly MinutesAttendance[];
  /** In the order of the agenda; a case from which the reader is recused is its number alone. */
  readonly entries: readonly { readonly number: number; readonly heard: MinutesCase | null }[];
}
