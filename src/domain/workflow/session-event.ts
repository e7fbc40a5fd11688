import type { Timetable } from '../calibration/timetable.js';

/** `addendaUntil`: last day (YYYY-MM-DD) for addenda and challenges. */
export type SessionEvent =
  | { readonly type: 'PUBLISH_ROSTER'; readonly addendaUntil: string }
  | { readonly type: 'SET_TIMETABLE'; readonly timetable: Timetable }
  /** The numbers on the agenda in their new order; each case then has the number of its place. */
  | { readonly type: 'ORDER_AGENDA'; readonly numbers: readonly number[] }
  | { readonly type: 'OPEN_SCORING' }
  | { readonly type: 'OPEN_MEETING' }
  /** Shows a case on the projector after the facilitator confirmed that recused members left the room. */
  | { readonly type: 'PRESENT_CASE'; readonly caseId: string; readonly roomConfirmed: boolean }
  /** Gives a case on the agenda so many minutes from now; a timer that runs is replaced. */
  | { readonly type: 'START_TIMER'; readonly caseId: string; readonly minutes: number }
  | { readonly type: 'STOP_TIMER' }
  | { readonly type: 'CLOSE_SESSION' };

export type SessionEventType = SessionEvent['type'];
