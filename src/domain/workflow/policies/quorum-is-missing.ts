import type { Policy } from '../policy.js';
import { wantsQuorum } from '../failed-sitting.js';

/** A sitting fails for want of quorum only where quorum is wanting. */
export const quorumIsMissing: Policy = {
  about: 'words',
  check: ({ context, event }) =>
    event.type === 'RESCHEDULE' && event.cause === 'quorum' && !wantsQuorum(context, event.facts)
      ? { code: 'quorum-is-there', fields: [{ path: 'cause', code: 'quorum-is-there' }] }
      : null,
};
