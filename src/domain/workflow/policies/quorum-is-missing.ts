import type { Refusal } from '../../refusal.js';
import type { Ask, Policy } from '../policy.js';
import { isSittingHeld, wantsQuorum } from '../failed-sitting.js';

/** A sitting fails for want of quorum only where quorum is wanting, once everybody has had the time to come. */
export const quorumIsMissing: Policy = {
  about: 'words',
  check: (ask) => (ask.event.type === 'RESCHEDULE' && ask.event.cause === 'quorum' ? problemOf(ask) : null),
};

function problemOf({ context, event: { facts } }: Ask): Refusal | null {
  if (!wantsQuorum(context, facts)) return onCause('quorum-is-there');
  return isSittingHeld(context, facts) ? null : onCause('quorum-still-awaited');
}

function onCause(code: string): Refusal {
  return { code, fields: [{ path: 'cause', code }] };
}
