import type { Route } from '../policy.js';

export const isReviewOverUnscreened: Route = {
  readsPayload: false,
  holds: ({ context, event }) =>
    context.managerReview !== 'open' && context.peersSettled && !event.facts.policies.screening,
};
