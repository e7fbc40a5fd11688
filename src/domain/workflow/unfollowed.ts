/** A change among the people that an open case could not follow by itself: HR has to, on the page of the case. */
export interface Unfollowed {
  readonly event: 'TRANSFER_MANAGER' | 'LEAVE';
  /** The new manager, or who left; null where the candidate has no manager any more. */
  readonly personId: string | null;
  /** Code of the refusal: what, why and remedy are its texts. */
  readonly code: string;
}
