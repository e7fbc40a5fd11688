import { fieldPolicy } from '../policy.js';

export const challengeExists = fieldPolicy(
  'no-open-challenge',
  'seatId',
  ({ event }) =>
    'seatId' in event &&
    event.facts.challenges.some((challenge) => challenge.seatId === event.seatId && !challenge.decided),
);
