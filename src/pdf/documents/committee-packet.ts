import type {
  Candidate,
  Day,
  DimensionName,
  DocumentIdentity,
  EligibilityLine,
  LevelName,
  Localized,
  Rating,
  RatingScale,
} from './common.js';

/** The sitting for which a packet was put together. */
export interface PacketSession {
  readonly name: string;
  readonly meetsOn: Day;
  /** The last day to hand in scores. */
  readonly scoresUntil: Day;
  /**
   * The whole agenda in order. A case from which the reader is recused has `title` null: it prints its number and the word
   * *recused*, and is not among the cases of the packet.
   */
  readonly agenda: readonly { readonly number: number; readonly title: string | null }[];
}

export interface PacketCriterion {
  readonly text: Localized;
  readonly must: boolean;
  /** The code of the level it comes from, or null where it is the target level's own. */
  readonly inheritedFrom: string | null;
  readonly selfRating: Rating;
  readonly selfComment: string | null;
  /** Labels of the evidence linked to it. */
  readonly evidence: readonly string[];
}

export interface PacketDimension {
  readonly dimension: DimensionName;
  /** Empty where the target level requires nothing here; such a dimension is not scored. */
  readonly criteria: readonly PacketCriterion[];
}

/** Whether somebody who was there confirmed an item. */
export type Corroboration = 'confirmed' | 'asked' | 'none';

export interface PacketEvidence {
  /** `E1`, `E2` …, in order of time. */
  readonly label: string;
  readonly title: string;
  readonly kind: Localized;
  readonly from: Day;
  readonly to: Day;
  readonly role: string;
  /** What it changed, before and after, in the candidate's words. */
  readonly outcome: string;
  /** A link or a file name, printed as text; null where the text itself is the evidence. */
  readonly source: string | null;
  readonly corroboration: Corroboration;
  readonly dimensions: readonly DimensionName[];
}

/** The thesis of the nomination: three sentences. */
export interface Thesis {
  readonly changed: string;
  readonly proof: string;
  readonly risk: string;
}

/** An addition after sealing: it changes nothing above it. */
export interface Addendum {
  readonly by: 'candidate' | 'manager';
  readonly on: Day;
  readonly text: string;
}

/** One case as a member reads it before scoring: without manager review, readiness and flags, which come after own scores. */
export interface PacketCase {
  readonly agendaNumber: number;
  readonly candidate: Candidate;
  readonly from: LevelName;
  readonly to: LevelName;
  readonly monthsInLevel: number;
  readonly thesis: Thesis;
  readonly eligibility: readonly EligibilityLine[];
  /** The reason of an exception that was granted, or null. */
  readonly exception: string | null;
  /** The period that evidence was asked for. */
  readonly period: { readonly from: Day; readonly to: Day };
  /** In order of time. */
  readonly evidence: readonly PacketEvidence[];
  /** In the order of the framework. */
  readonly dimensions: readonly PacketDimension[];
  /** What peers wrote, without names, in random order; null where peers were not asked or fewer than three answered. */
  readonly peerTexts: readonly string[] | null;
  readonly addenda: readonly Addendum[];
  readonly sealedOn: Day;
  /** The hash of the sealed packet. */
  readonly packetHash: string;
}

/**
 * The committee packet for one reader, whose name is its watermark: of one case (`session` null or the session it belongs
 * to) or of a session (all cases that the reader may see, in the order of the agenda).
 */
export interface CommitteePacket {
  readonly kind: 'committee-packet';
  readonly identity: DocumentIdentity;
  readonly cycleName: string;
  readonly readerName: string;
  readonly session: PacketSession | null;
  readonly scale: RatingScale;
  readonly cases: readonly PacketCase[];
}
