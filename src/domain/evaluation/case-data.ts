import type { Day } from './months.js';

/** A rating on the framework's scale; *can't tell* is an answer, and no rating. Absent: not answered. */
export type Rating = number | 'cannot-tell';

/** Ratings by criterion id. */
export type Ratings = Readonly<Record<string, Rating | undefined>>;

/** What the services know about a case, before any framework names it. */
export interface CaseData {
  readonly person: {
    /** As the people feature has it: `active`, `leave`, `left`. */
    readonly status: string;
    /** Code of the present level in the framework; null for somebody outside it. */
    readonly level: string | null;
    readonly levelSince: Day | null;
    /** The last dated performance rating as a number; null if there is none. */
    readonly lastPerformance: number | null;
    /** Day of the last outcome `declined`; null if there is none. */
    readonly lastDeclined: Day | null;
  };
  /** Of the cycle: time in the level is counted to this day. */
  readonly effectiveDate: Day;
  /** The day of evaluation, in the end of sealing: ages of evidence and time as manager are counted to it. */
  readonly evaluationDay: Day;
  /** Another case of this person is open; this one is not meant. */
  readonly otherOpenCase: boolean;
  readonly reviews: {
    /** Null while it is not submitted. */
    readonly self: Ratings | null;
    readonly manager: Ratings | null;
  };
  readonly evidence: readonly EvidenceData[];
  /** Since when the rater has been the manager of this person; null if not known. */
  readonly raterSince: Day | null;
}

export interface EvidenceData {
  readonly id: string;
  /** Day of the evidence itself; for a period, its last day. */
  readonly date: Day;
  /** Ids of the criteria it shows; those the level does not ask are passed over. */
  readonly criteria: readonly string[];
  /** Its corroborator has confirmed it. */
  readonly confirmed: boolean;
}
