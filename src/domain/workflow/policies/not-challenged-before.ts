import { fieldPolicy } from '../policy.js';

export const notChallengedBefore = fieldPolicy(
  'already-challenged',
  'seatId',
  ({ event }) =>
    !('seatId' in event) || event.facts.challenges.every((challenge) => challenge.seatId !== event.seatId),
);
