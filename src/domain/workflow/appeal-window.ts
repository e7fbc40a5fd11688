import type { CaseContext } from './case-context.js';
import type { Given } from './policy.js';

export function isWindowOver(context: CaseContext, now: string): boolean {
  return context.appealUntil === null || now > context.appealUntil;
}

/** Declined or deferred, appeals on, within the window, and not appealed before. */
export function isAppealOpen(context: CaseContext, { facts, now }: Given): boolean {
  return (
    facts.policies.appeals !== null &&
    !context.appealed &&
    !isWindowOver(context, now) &&
    (context.outcome === 'declined' || context.outcome === 'deferred')
  );
}
