import { policy } from '../policy.js';

export const managerReviewComplete = policy(
  'words',
  'manager-review-incomplete',
  ({ event }) => event.facts.managerReview.complete,
);
