import { policy } from '../policy.js';

export const challengeOpen = policy('situation', 'no-open-challenge', ({ event }) =>
  event.facts.challenges.some((challenge) => !challenge.decided),
);
