import type { Access } from './access.js';
import type { Phase } from './phase.js';

/** One cell of the table: the same always, or depending on the phase. */
export type Cell = (phase: Phase) => Access;
export type Condition = (phase: Phase) => boolean;

export const read: Cell = () => 'read';
export const write: Cell = () => 'write';

/** The access while the condition holds, `otherwise` (default none) while it does not. */
export function when(condition: Condition, access: Access, otherwise: Access = 'none'): Cell {
  return (phase) => (condition(phase) ? access : otherwise);
}

/** The first cell that gives anything. */
export function firstOf(...cells: readonly Cell[]): Cell {
  return (phase) => cells.map((cell) => cell(phase)).find((access) => access !== 'none') ?? 'none';
}

export function both(...conditions: readonly Condition[]): Condition {
  return (phase) => conditions.every((condition) => condition(phase));
}

/** Whether the case is in one of the states; `review.` means all states below it. */
export function stateIn(...states: readonly string[]): Condition {
  return (phase) =>
    states.some((state) => (state.endsWith('.') ? phase.state.startsWith(state) : phase.state === state));
}

export const released: Condition = (phase) => phase.released;
export const releasedToManager: Condition = (phase) => phase.releasedToManager || phase.released;
export const sealed: Condition = (phase) => phase.sealed;
export const own: Condition = (phase) => phase.own;
export const revealed: Condition = (phase) => phase.revealed;
export const sessionClosed: Condition = (phase) => phase.sessionClosed;
export const selfSubmitted: Condition = (phase) => phase.selfSubmitted;
export const managerSubmitted: Condition = (phase) => phase.managerSubmitted;
export const threePeers: Condition = (phase) => phase.peerReplies >= 3;
export const inRatification: Condition = stateIn('ratification');
export const inAppeal: Condition = stateIn('appeal');

/** Seats read from sealing on, until all cases of their session are released. */
export const seatReads: Condition = (phase) => phase.sealed && !phase.sessionReleased;
/** What could sway a score comes after the own score, or after the reveal. */
export const afterOwnScore: Condition = (phase) =>
  seatReads(phase) && (phase.ownSheetHandedIn || phase.revealed);
/** States in which nothing more happens to a case. */
const over = stateIn('closed', 'withdrawn', 'lapsed', 'discarded', 'notAccepted', 'ineligible', 'cancelled');
/** From sealing to release, or to another end, everybody outside the committee sees one state. */
export const outsideCommittee: Condition = (phase) => !phase.sealed || phase.released || over(phase);
/** The states in which a second person may confirm: an exception, then a withdrawal until release, or a reopening. */
export const awaitsSecond: Condition = (phase) =>
  stateIn('nomination.exception')(phase) ||
  (phase.sealed && !over(phase) && (!phase.released || stateIn('ratification', 'decided', 'notice')(phase)));
export const inException: Condition = stateIn('nomination.exception');
export const outsideCommitteeForManager: Condition = (phase) =>
  outsideCommittee(phase) || releasedToManager(phase);
