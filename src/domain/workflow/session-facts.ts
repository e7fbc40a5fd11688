import type { Seat } from '../calibration/seat.js';
import type { CaseState } from './case-state.js';
import type { CycleCalendar } from './cycle-calendar.js';

export interface AgendaCase {
  readonly caseId: string;
  /** On the agenda. */
  readonly number: number;
  readonly state: CaseState;
  readonly targetRank: number;
  readonly seats: readonly Seat[];
  readonly highestFreeRank: number;
  readonly openChallenges: number;
  /** Revealed in an earlier sitting: goes on at discussion. */
  readonly revealed: boolean;
}

export interface MeetingFacts {
  readonly sessionId: string;
  readonly calendar: CycleCalendar;
  readonly facilitatorId: string;
  readonly meetingOn: string;
  readonly memberCount: number;
  readonly alternateCount: number;
  readonly hasChair: boolean;
  readonly hasDeputy: boolean;
  readonly agenda: readonly AgendaCase[];
}
