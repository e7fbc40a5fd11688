import type { Actor } from './actor.js';
import type { CaseContext } from './case-context.js';

/**
 * Whether a person may ratify: the role, without a seat in the case, not recused, and the one named where HR named one.
 * Delegation never covers RATIFY.
 */
export function mayRatify(actor: Actor, context: CaseContext): boolean {
  const named = context.ratifierId;
  return (
    actor.roles.includes('ratifier') &&
    actor.seatId === null &&
    actor.onBehalfOf === null &&
    !context.recusedRatifierIds.includes(actor.personId ?? '') &&
    (named === null || named === actor.personId)
  );
}
