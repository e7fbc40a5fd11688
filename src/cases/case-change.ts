import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { LogEvent } from '../domain/workflow/decision.js';
import type { SeatChange } from '../domain/calibration/seat.js';
import type { CaseRow } from './case.entity.js';

/** One step of a case, after it was saved and within the same unit. */
export interface CaseChange {
  /** Null when the case begins. */
  readonly event: CaseEvent | null;
  readonly from: CaseRow | null;
  readonly row: CaseRow;
  readonly facts: CaseFacts;
  /** The lines of this step, as they went to the stream of the case. */
  readonly log: readonly LogEvent[];
  /** Seats that this step recuses, empties or opens. */
  readonly seats: readonly SeatChange[];
}
