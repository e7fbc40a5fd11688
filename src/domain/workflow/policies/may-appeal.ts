import { isAppealOpen } from '../appeal-window.js';
import { policy } from '../policy.js';

/** Declined or deferred, appeals on, within the window, once a case. */
export const mayAppeal = policy('situation', 'appeal-not-open', ({ context, event }) =>
  isAppealOpen(context, event),
);
