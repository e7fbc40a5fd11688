/**
 * Where a case is, in the words that the table asks for. Everything from `sealed` on is told of the revision that the object
 * belongs to; what was handed in before sealing belongs to the case, and once released stays released.
 */
export interface Phase {
  /** The state of the case machine, with dots: `review.self`. */
  readonly state: string;
  readonly thesisSubmitted: boolean;
  /** Handed in and not returned since. */
  readonly selfSubmitted: boolean;
  /** Handed in and not returned since. */
  readonly managerSubmitted: boolean;
  /** Whose turn it is to write the manager review: the line above after the manager missed the deadline. */
  readonly managerReviewBy: 'manager' | 'line-above';
  /** Peer texts handed in. */
  readonly peerReplies: number;
  readonly sealed: boolean;
  /** To the candidate: of a session that they were told of and that nobody moved their case from before it was worked on. */
  readonly rosterPublished: boolean;
  /** Before the date that was fixed when the roster was published. */
  readonly addendaOpen: boolean;
  readonly revealed: boolean;
  /** A ballot was closed, of whichever round. */
  readonly ballotClosed: boolean;
  /** A ballot set an outcome: the case reached `calibration.rationale`. */
  readonly outcomeSet: boolean;
  readonly sessionClosed: boolean;
  /** All cases of the session are released. */
  readonly sessionReleased: boolean;
  readonly released: boolean;
  /** The same as `released`, or a day earlier where the cycle's policy says so. */
  readonly releasedToManager: boolean;

  /** The reader wrote this very thing: sheet, ballot, addendum, peer text, recusal, appeal, note, plan. */
  readonly own: boolean;
  /** The reader's own review or peer text is handed in. */
  readonly ownReviewSubmitted: boolean;
  /** The reader's own score sheet is handed in. */
  readonly ownSheetHandedIn: boolean;
  /** The reader is the chair of the case. */
  readonly chair: boolean;
  /** The reader was asked to corroborate this very item and has not answered. */
  readonly corroborationOpen: boolean;
  /** This very thing is not handed in yet: it belongs to its author alone. */
  readonly draft: boolean;
  /** Of a line of history or of the access log: it was written before sealing. */
  readonly beforeSealing: boolean;
  /** Of a line of the access log: who read. */
  readonly readBy: 'peer' | 'committee' | 'other';
  /** Of a development plan: its owner opened it to the manager whom they have today. */
  readonly planShared: boolean;
}

const beginning: Phase = {
  state: 'nomination.draft',
  thesisSubmitted: false,
  selfSubmitted: false,
  managerSubmitted: false,
  managerReviewBy: 'manager',
  peerReplies: 0,
  sealed: false,
  rosterPublished: false,
  addendaOpen: false,
  revealed: false,
  ballotClosed: false,
  outcomeSet: false,
  sessionClosed: false,
  sessionReleased: false,
  released: false,
  releasedToManager: false,
  own: false,
  ownReviewSubmitted: false,
  ownSheetHandedIn: false,
  chair: false,
  corroborationOpen: false,
  draft: false,
  beforeSealing: false,
  readBy: 'other',
  planShared: false,
};

/** A phase in which only the given things have happened. */
export function phase(facts: Partial<Phase>): Phase {
  return { ...beginning, ...facts };
}

/** The phase of objects that belong to no case: the framework, a calendar, a cycle. */
export const noCase: Phase = phase({ state: 'none', thesisSubmitted: true });
