import type { JsonObject } from '../domain/canonical-json.js';
import type { Eligibility, Readiness } from '../domain/workflow/case-facts.js';
import type { Ratings } from './review.entity.js';

/** People as a packet names them: as they were called when it was sealed. */
export interface PacketPerson {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
}

export interface PacketEvidence {
  readonly id: string;
  /** Counts from 1: *evidence 3*. */
  readonly number: number;
  readonly form: 'link' | 'file' | 'text';
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly role: string;
  readonly outcomeBefore: string;
  readonly outcomeAfter: string;
  /** Ids of criteria. */
  readonly criteria: readonly string[];
  readonly body: string;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly size: number;
  } | null;
  readonly corroboration: {
    readonly state: 'none' | 'asked' | 'confirmed' | 'refused';
    readonly by: PacketPerson | null;
    readonly words: string;
  };
}

export interface PacketReview {
  readonly author: PacketPerson;
  readonly submittedAt: string;
  readonly ratings: Ratings;
  readonly summary: string;
}

/** Words of a peer without a name; the order is by chance and says nothing. */
export interface PacketPeerText {
  readonly summary: string;
  readonly ratings: Ratings;
}

/** What the rules said at sealing. */
export interface PacketAdvice {
  readonly readiness: Readiness;
  /** Keys of the flags that are raised. */
  readonly flags: readonly string[];
  /** Criterion id → outcome. */
  readonly criteria: Readonly<Record<string, 'met' | 'not-met' | 'unknown'>>;
  /** The whole result, with explanations, as `domain/evaluation` gives it. */
  readonly result: JsonObject;
}

/**
 * All that a committee reads on a case, in the form in which it is hashed. Committee, PDFs and board read this and nothing else.
 * `afterScores` is read after the own scores, or the reveal.
 */
export interface PacketContent {
  readonly format: 1;
  readonly caseId: string;
  readonly caseNumber: number;
  readonly revision: number;
  readonly cycle: { readonly id: string; readonly name: string; readonly effectiveOn: string };
  readonly frameworkVersion: string;
  readonly candidate: PacketPerson & {
    readonly employeeNumber: string;
    readonly department: string;
    readonly levelSince: string | null;
  };
  readonly manager: PacketPerson;
  readonly nominator: PacketPerson;
  readonly sponsor: PacketPerson | null;
  readonly fromLevel: string;
  readonly targetLevel: string;
  readonly targetRank: number;
  readonly thesis: { readonly changed: string; readonly proof: string; readonly risk: string };
  readonly eligibility: {
    readonly outcome: Eligibility;
    readonly byException: boolean;
    /** Per rule, with the explanation, as `domain/evaluation` gives it. */
    readonly result: JsonObject | null;
  };
  readonly evidence: readonly PacketEvidence[];
  readonly selfReview: PacketReview | null;
  readonly peerTexts: readonly PacketPeerText[];
  readonly afterScores: {
    readonly managerReview: (PacketReview & { readonly endorsed: boolean | null }) | null;
    readonly advice: PacketAdvice;
  };
}
