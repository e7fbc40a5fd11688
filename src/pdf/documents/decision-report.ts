import type {
  Candidate,
  Day,
  DimensionName,
  DocumentIdentity,
  DocumentOutcome,
  EligibilityLine,
  LevelName,
  Localized,
  RatingProfile,
  ReadinessAdvice,
} from './common.js';

/** What the committee concluded on one dimension. */
export type Conclusion = 'meets' | 'partly' | 'not-yet' | 'cannot-tell';

/** One thing that the target level asks in a dimension. */
export interface AskedCriterion {
  readonly text: Localized;
  readonly must: boolean;
  /** The code of the level it comes from, or null where it is the target level's own. */
  readonly inheritedFrom: string | null;
}

/** One dimension of the decision: what was asked, what was concluded, on what evidence, and why. */
export interface ReportDimension {
  readonly dimension: DimensionName;
  /** Empty where the level requires nothing here. */
  readonly asks: readonly AskedCriterion[];
  readonly conclusion: Conclusion;
  /** Labels of `DecisionReport.evidence`. */
  readonly evidence: readonly string[];
  /** In the words of the chair; paragraphs parted by an empty line. */
  readonly rationale: string;
}

/** Evidence as the report names it: enough to know which item is meant. */
export interface ReportEvidence {
  /** `E1`, `E2` …, in order of time. */
  readonly label: string;
  readonly title: string;
  readonly kind: Localized;
  readonly from: Day;
  readonly to: Day;
  readonly confirmed: boolean;
}

/** A step on the way to the decision; steps that did not happen are left out. */
export type DecisionStep =
  | 'nominated'
  | 'self-review'
  | 'manager-review'
  | 'packet-sealed'
  | 'scores-revealed'
  | 'ballot-closed'
  | 'rationale-confirmed'
  | 'ratified'
  | 'appeal-decided'
  | 'released';

/** How it was decided, without names and without votes. */
export interface HowDecided {
  /** 1 for the first sitting; more after an appeal was sent back or a decision reopened. */
  readonly revision: number;
  /** Open filled seats of the committee on this case, and how many of them had to vote. */
  readonly seats: number;
  readonly quorum: number;
  readonly rounds: 1 | 2;
  readonly steps: readonly { readonly step: DecisionStep; readonly on: Day }[];
  readonly advice: ReadinessAdvice;
  /** Why the decision differs from the advice, in the words of the chair; null where it agrees. */
  readonly differsBecause: string | null;
  /** Set where a panel changed the outcome after an appeal, or a new committee decided after one. */
  readonly appeal: 'overturned' | 'remanded' | null;
}

/**
 * The decision report: what a candidate keeps. It holds what candidate and manager may see from the release on, and
 * nothing else: no names of members, no votes, no scores, no peer text.
 */
export interface DecisionReport {
  readonly kind: 'decision-report';
  readonly identity: DocumentIdentity;
  readonly cycleName: string;
  readonly candidate: Candidate;
  readonly from: LevelName;
  readonly to: LevelName;
  readonly outcome: DocumentOutcome;
  readonly decidedOn: Day;
  /** When the new level begins; null unless promoted. */
  readonly effectiveOn: Day | null;
  readonly howDecided: HowDecided;
  /** In the order of the framework. */
  readonly dimensions: readonly ReportDimension[];
  /** The radar with its table, or null to leave it out. */
  readonly profile: RatingProfile | null;
  readonly evidence: readonly ReportEvidence[];
  readonly eligibility: readonly EligibilityLine[];
  readonly strengths: readonly string[];
  readonly gaps: readonly string[];
  /** The evidence that would change the answer; empty where promoted. */
  readonly wouldChange: readonly string[];
  /** The earliest day of a new nomination; null where promoted or where there is no such day. */
  readonly applyAgainOn: Day | null;
  /** A recommendation of the committee, such as another track, or null. */
  readonly recommendation: string | null;
  /** The last day of an appeal; null where there is none (promoted, or used already, or off). */
  readonly appealUntil: Day | null;
  /** When the candidate acknowledged reading it; null prints the lines to sign. */
  readonly acknowledgedOn: Day | null;
}
