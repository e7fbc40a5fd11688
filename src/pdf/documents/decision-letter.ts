import type { Candidate, Day, DocumentIdentity, DocumentOutcome, LevelName } from './common.js';

/** The letter: one page, without ratings, conclusions or evidence. It may be shown to a bank or a new department. */
export interface DecisionLetter {
  readonly kind: 'decision-letter';
  readonly identity: DocumentIdentity;
  readonly cycleName: string;
  readonly candidate: Candidate;
  readonly from: LevelName;
  readonly to: LevelName;
  readonly outcome: DocumentOutcome;
  readonly decidedOn: Day;
  /** When the new level begins; null unless promoted. */
  readonly effectiveOn: Day | null;
  /** The earliest day of a new nomination, or null. */
  readonly applyAgainOn: Day | null;
  /** The last day of an appeal, or null. */
  readonly appealUntil: Day | null;
  /** A short personal paragraph, or null. */
  readonly personalNote: string | null;
  /** Who signs: name and function, such as 人力资源部负责人. */
  readonly signedBy: { readonly name: string; readonly position: string };
}
