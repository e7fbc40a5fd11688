import { policy } from '../policy.js';

/** At most two RETURNs a case. */
export const returnsLeft = policy('situation', 'no-returns-left', ({ context }) => context.returns < 2);
