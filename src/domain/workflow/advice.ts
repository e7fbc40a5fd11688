import type { Readiness } from './case-facts.js';
import type { Outcome } from './case-state.js';

/** Readiness advises promotion when `ready`, no promotion when `not-yet`; `nearly` and `unknown` advise nothing. */
export function differsFromAdvice(outcome: Outcome | null, readiness: Readiness | null): boolean {
  if (readiness === 'ready') return outcome !== 'promoted';
  return readiness === 'not-yet' && outcome === 'promoted';
}
