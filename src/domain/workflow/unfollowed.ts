import type { CaseState } from './case-state.js';

/** A change among the people that an open case could not follow by itself: HR has to, on the page of the case. */
export interface Unfollowed {
  readonly event: 'TRANSFER_MANAGER' | 'LEAVE';
  /** The new manager, or who left; null where the candidate has no manager any more. */
  readonly personId: string | null;
  /** Code of the refusal: what, why and remedy are its texts. */
  readonly code: string;
}

/** States in which a change among the people can still be followed, and those who owe it may know of the case. */
const following = [
  'nomination.',
  'review.',
  'screening',
  'calibration.',
  'ratification',
  'decided',
  'onHold',
];

/** What HR still has to follow. A draft is its nominator's alone, and after RELEASE a case keeps the people it had. */
export function stillUnfollowed(
  state: CaseState,
  unfollowed: Unfollowed | null | undefined,
): Unfollowed | null {
  const isOpen = state !== 'nomination.draft' && following.some((prefix) => state.startsWith(prefix));
  return isOpen ? (unfollowed ?? null) : null;
}
