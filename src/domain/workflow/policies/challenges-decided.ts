import { policy } from '../policy.js';

export const challengesDecided = policy('situation', 'challenge-open', ({ event }) =>
  event.facts.challenges.every((challenge) => challenge.decided),
);
