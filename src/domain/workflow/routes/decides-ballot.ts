import type { Route } from '../policy.js';
import { ballotResult } from '../ballot.js';

export const decidesBallot: Route = {
  readsPayload: false,
  holds: ({ context, event }) =>
    ['promoted', 'declined', 'deferred'].includes(ballotResult(context, event.facts)),
};
