import type { Route } from '../policy.js';

export const isReviewOver: Route = {
  readsPayload: false,
  holds: ({ context }) => context.managerReview !== 'open' && context.peersSettled,
};
