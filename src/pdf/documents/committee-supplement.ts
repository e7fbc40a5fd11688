import type {
  Candidate,
  DimensionName,
  DocumentIdentity,
  LevelName,
  Localized,
  Rating,
  RatingProfile,
  ReadinessAdvice,
} from './common.js';

export interface SupplementCriterion {
  readonly text: Localized;
  readonly must: boolean;
  readonly inheritedFrom: string | null;
  readonly self: Rating;
  readonly manager: Rating;
  readonly managerComment: string | null;
  /** What the rules make of the manager's rating and the evidence. */
  readonly outcome: 'met' | 'not-met' | 'unknown';
}

/** The advice of the rules, with what it rests on. */
export interface Readiness {
  readonly advice: ReadinessAdvice;
  readonly mustMet: number;
  readonly mustTotal: number;
  readonly met: number;
  readonly required: number;
  /** Why, in a sentence. */
  readonly because: Localized;
}

export interface SupplementReview {
  /** Who wrote it: the manager, or the line above in their place. */
  readonly by: 'manager' | 'line-above';
  readonly endorsed: boolean;
  readonly summary: string;
  /** For how long the rater has led the candidate, in months; null where unknown. */
  readonly raterMonths: number | null;
}

export interface SupplementCase {
  readonly agendaNumber: number;
  readonly candidate: Candidate;
  readonly from: LevelName;
  readonly to: LevelName;
  /** Null where the case went on without. */
  readonly review: SupplementReview | null;
  readonly readiness: Readiness;
  /** Each flag as a sentence; empty where none was raised. */
  readonly flags: readonly Localized[];
  readonly profile: RatingProfile;
  readonly dimensions: readonly {
    readonly dimension: DimensionName;
    readonly criteria: readonly SupplementCriterion[];
  }[];
}

/** The part of the packet that a member gets after handing in own scores: manager review, readiness, flags, comparison. */
export interface CommitteeSupplement {
  readonly kind: 'committee-supplement';
  readonly identity: DocumentIdentity;
  readonly cycleName: string;
  readonly readerName: string;
  readonly sessionName: string | null;
  readonly cases: readonly SupplementCase[];
}
