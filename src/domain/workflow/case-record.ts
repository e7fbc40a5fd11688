import type { CaseContext } from './case-context.js';
import type { CaseTimer } from '../calibration/case-timer.js';
import type { Timetable } from '../calibration/timetable.js';
import type { CaseState, Outcome } from './case-state.js';

/**
 * Raised whenever machine states or context change in a way that stored snapshots notice. 2: `barredBefore` and `unfollowed`
 * in the context, deadlines that move with the calendar.
 */
export const caseMachineVersion = 2;

export type StateValue = string | { readonly [region: string]: StateValue };

/** The persisted XState snapshot, plain JSON; history is needed to resume from a hold. */
export interface PersistedSnapshot<Context> {
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  readonly context: Context;
  readonly historyValue: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

/** What is stored of a case's machine: the snapshot and the columns derived from it, for queries. */
export interface CaseRecord {
  readonly machineVersion: number;
  readonly snapshot: PersistedSnapshot<CaseContext>;
  readonly state: CaseState;
  /** Where inside the state, if it has inner steps: `asked`, `refused`, `escalated`, `admission`, `hearing`. */
  readonly substate: string | null;
  readonly dueAt: string | null;
  readonly revision: number;
  readonly round: number;
  readonly outcome: Outcome | null;
  readonly releasedOutcome: Outcome | null;
  readonly packetHash: string | null;
  readonly sessionId: string | null;
  readonly managerId: string;
  readonly sponsorId: string | null;
  readonly endReason: string | null;
}

export interface CycleContext {
  readonly steps: number;
  readonly frameworkVersion: string | null;
  readonly amendments: number;
  readonly openedAt: string | null;
}

export interface CycleRecord {
  readonly machineVersion: number;
  readonly snapshot: PersistedSnapshot<CycleContext>;
  readonly state: 'draft' | 'open' | 'closed' | 'cancelled';
}

export interface SessionContext {
  readonly steps: number;
  readonly rosterPublishedAt: string | null;
  readonly addendaUntil: string | null;
  readonly presentedCaseId: string | null;
  /** Absent until somebody sets it. */
  readonly timetable?: Timetable;
  /** How often time or order were changed, and when last; absent where never. */
  readonly arrangements?: number;
  readonly arrangedAt?: string;
  /** Of the case that is discussed; absent until one is started, null once it is stopped. */
  readonly timer?: CaseTimer | null;
}

export interface SessionRecord {
  readonly machineVersion: number;
  readonly snapshot: PersistedSnapshot<SessionContext>;
  readonly state: 'planned' | 'scoring' | 'meeting' | 'closed';
}
