import { policy } from '../policy.js';

export const selfReviewComplete = policy(
  'situation',
  'self-review-incomplete',
  ({ event }) => event.facts.selfReview.complete,
);
