import type { CaseEvent } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import type { CaseChange } from './case-change.js';
import type { CaseRow } from './case.entity.js';

/** Who sends an event. The clock alone sends DEADLINE, and does what the calendar does by itself. */
export type CaseSender = Viewer | 'clock';

export interface CaseSending {
  readonly caseId: string;
  readonly event: CaseEvent;
  readonly sender: CaseSender;
  /** `version` of the row as the sender saw it; another one is a conflict. Absent: whatever it is now. */
  readonly expectedVersion?: number | undefined;
  /** Writes rows of the event before the facts are read and the machine decides; undone when it refuses. */
  readonly before?: (row: CaseRow) => Promise<void>;
  /** Writes rows that need the step's result. */
  readonly after?: (change: CaseChange) => Promise<void>;
}
