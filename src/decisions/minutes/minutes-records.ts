import type { AgendaItemRow } from '../../calibration/agenda-item.entity.js';
import type { TallyRow } from '../../calibration/tally.entity.js';
import type { SeatOffice } from '../../domain/calibration/seat.js';
import type { Framework } from '../../domain/framework/framework.js';
import type { CaseState } from '../../domain/workflow/case-state.js';
import type { MinutesStep } from '../../pdf/documents/session-minutes.js';
import type { MinutesParts } from './minutes-parts.js';

/** Somebody of the roster, as far as the reader may know of their part in the single cases. */
export interface MinutesMember {
  readonly name: string;
  readonly office: SeatOffice;
  /** Sheets handed in, of those that were theirs; null for readers who may not know whose they are. */
  readonly sheets: { readonly count: number; readonly of: number } | null;
  /** Agenda numbers of the cases in which an alternate stepped in. */
  readonly steppedIn: readonly number[];
}

/** A score that was changed after the reveal, with the sentence that goes on record. `null` is *can't tell*. */
export interface MinutesRevision {
  readonly member: string;
  readonly dimension: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly sentence: string;
}

/** What the decision says beside the outcome. */
export interface MinutesDecision {
  readonly differsBecause: string | null;
  readonly gaps: string;
  readonly nextEvidence: string;
  readonly recommendation: string;
  readonly applyAgainOn: string | null;
}

export interface MinutesCaseRecords {
  readonly caseId: string;
  readonly number: number;
  readonly hidden: false;
  readonly candidate: string;
  readonly fromLevel: string;
  readonly targetLevel: string;
  readonly state: CaseState;
  readonly leftBecause: AgendaItemRow['leftBecause'];
  readonly parts: MinutesParts;
  /** As in the log, ISO UTC, in order. */
  readonly steps: readonly { readonly step: MinutesStep; readonly at: string }[];
  readonly recused: readonly string[];
  readonly handedIn: { readonly count: number; readonly of: number } | null;
  readonly revisions: readonly MinutesRevision[];
  readonly tallies: readonly TallyRow[];
  readonly decision: MinutesDecision | null;
}

/** A case from which the reader is recused. */
export interface RecusedEntry {
  readonly number: number;
  readonly hidden: true;
}

/** The minutes of a session for one reader; a recused case is its number alone. */
export interface MinutesRecords {
  readonly sessionId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly name: string;
  readonly cycleName: string;
  readonly framework: Framework;
  readonly timeZone: string;
  readonly meetingOn: string;
  readonly facilitator: string;
  /** ISO UTC. */
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly members: readonly MinutesMember[];
  readonly entries: readonly (MinutesCaseRecords | RecusedEntry)[];
}
