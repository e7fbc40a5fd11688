import { policy } from '../policy.js';

export const managerReviewComplete = policy(
  'situation',
  'manager-review-incomplete',
  ({ event }) => event.facts.managerReview.complete,
);
