import type { TallyRow } from '../../calibration/tally.entity.js';
import type { Seat } from '../../domain/calibration/seat.js';
import type { Framework } from '../../domain/framework/framework.js';
import type { AppealGround } from '../../domain/workflow/case-event.js';
import type { CaseState, Outcome } from '../../domain/workflow/case-state.js';
import type { AppealRow } from '../appeal.entity.js';
import type { Intervention, LogHead } from '../../pdf/documents/cycle-summary.js';
import type { SheetAnswers } from '../../calibration/score-sheet.entity.js';

/** One case as the summary counts it. */
export interface SummaryCase {
  readonly department: string;
  readonly targetLevel: string;
  readonly state: CaseState;
  readonly submitted: boolean;
  readonly sealed: boolean;
  readonly heard: boolean;
  readonly released: boolean;
  readonly outcome: Outcome | null;
  readonly endReason: string | null;
  readonly exception: 'granted' | 'refused' | null;
  readonly appeal: { readonly ground: AppealGround; readonly verdict: AppealRow['verdict'] } | null;
  readonly seats: readonly Seat[];
  readonly challenges: readonly { readonly accepted: boolean | null }[];
  readonly tallies: readonly TallyRow[];
  /** Blind scores of open seats, and how often each was raised or lowered afterwards. */
  readonly sheets: readonly { readonly seatId: string; readonly answers: SheetAnswers }[];
  readonly revisions: readonly {
    readonly seatId: string;
    readonly dimension: string;
    readonly value: number | null;
  }[];
}

/** All that the summary of a cycle is filled from. */
export interface SummaryRecords {
  readonly cycleName: string;
  readonly framework: Framework;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly effectiveOn: string;
  readonly population: number;
  readonly sessions: number;
  readonly withoutQuorum: number;
  readonly cases: readonly SummaryCase[];
  readonly forcedSteps: readonly Intervention[];
  readonly amendments: readonly (Intervention & { readonly number: number })[];
  readonly heads: readonly LogHead[];
}
