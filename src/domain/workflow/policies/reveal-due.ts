import { isRevealDue } from '../reveal.js';
import { policy } from '../policy.js';

/** All open seats have handed in, or the deadline passed and there is quorum. */
export const revealDue = policy('situation', 'reveal-not-due', ({ context, event }) =>
  isRevealDue(context, event.facts),
);
