import type { Condition } from './condition.js';
import type { FactDefinition } from './fact-definition.js';
import type { Text } from './text.js';

/** A checked framework folder. Everything is frozen by convention: a published version never changes. */
export interface Framework extends Text {
  readonly key: string;
  /** SHA-256, in hexadecimal, of the canonical JSON of the folder's content. */
  readonly version: string;
  /** The canonical JSON itself: what is stored, and what {@link openFramework} reads back. */
  readonly content: string;
  readonly scale: Scale;
  readonly groups: readonly Named[];
  readonly dimensions: readonly Dimension[];
  readonly tracks: readonly Named[];
  readonly evidenceKinds: readonly Named[];
  /** In the order of `framework.json`. */
  readonly levels: readonly Level[];
  readonly transitions: readonly Transition[];
  readonly criterionRules: CriterionRules;
  readonly votes: VoteThresholds;
  readonly facts: readonly FactDefinition[];
  readonly eligibility: Eligibility;
  readonly readiness: readonly ReadinessOutcome[];
  readonly flags: readonly FlagRule[];
}

export interface Named extends Text {
  readonly key: string;
}

export interface Dimension extends Named {
  readonly group: string;
}

/** `bar`: the rating from which a criterion counts as shown. *Can't tell* is an answer beside every scale. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly bar: number;
  readonly points: readonly (Text & { readonly value: number })[];
  readonly cannotTell: Text;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
}

export interface Level extends Named {
  readonly code: string;
  readonly rank: number;
  readonly track: string;
  readonly phrase: Text;
  readonly inheritsFrom: string | null;
  /** The group whose criteria must all be met for this level, if it has one. */
  readonly emphasis: string | null;
  readonly own: readonly Criterion[];
  /** Own and inherited criteria in the order of the framework's dimensions: what the level asks. */
  readonly required: readonly RequiredCriterion[];
}

export interface Criterion extends Text {
  /** `LEVEL.dimension.name`. */
  readonly id: string;
  readonly dimension: string;
  readonly must: boolean;
  readonly evidence: readonly string[];
  /** A rule of its own in place of the framework's; null for nearly all. */
  readonly conditions: Condition | null;
}

export interface RequiredCriterion extends Criterion {
  /** Code of the lower level that names it; null for an own criterion. Inherited criteria are never `must`. */
  readonly inheritedFrom: string | null;
}

export interface CriterionRules {
  readonly own: Condition;
  readonly must: Condition;
  readonly inherited: Condition;
}

/** The share of ballots cast that a side needs: votes / ballots > (`inclusive`: ≥) numerator / denominator. */
export interface VoteThreshold {
  readonly fromRank: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly inclusive: boolean;
}

/** Of each list the entry with the highest `fromRank` not above the target's rank counts. */
export interface VoteThresholds {
  readonly promote: readonly VoteThreshold[];
  readonly decline: readonly VoteThreshold[];
}

export interface Eligibility {
  /** Constants that differ by target level: name → level code → number. */
  readonly perLevel: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rules: readonly EligibilityRule[];
}

export interface EligibilityRule extends Text {
  readonly id: string;
  readonly enabled: boolean;
  readonly conditions: Condition;
}

/** Tried in order; the last has no conditions and takes the rest. */
export interface ReadinessOutcome extends Named {
  readonly conditions: Condition | null;
}

export interface FlagRule extends Text {
  readonly id: string;
  readonly for: 'criterion' | 'must' | 'case';
  readonly conditions: Condition;
}

/** @throws RangeError when the framework has no such level: callers take codes from the framework itself. */
export function levelOf(framework: Framework, code: string): Level {
  const level = framework.levels.find((candidate) => candidate.code === code);
  if (!level) throw new RangeError(`The framework ${framework.key} has no level ${code}.`);
  return level;
}
