import { policy } from '../policy.js';

export const selfReviewComplete = policy(
  'words',
  'self-review-incomplete',
  ({ event }) => event.facts.selfReview.complete,
);
