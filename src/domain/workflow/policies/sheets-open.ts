import { policy } from '../policy.js';

/** Who has not handed in by the deadline may vote, not score. */
export const sheetsOpen = policy('situation', 'scoring-over', ({ context }) => context.stage === 0);
