import { differsFromAdvice } from '../advice.js';
import { fieldPolicy } from '../policy.js';

/** Rules advise; a person says why the outcome differs from the advice. */
export const differenceExplained = fieldPolicy(
  'difference-unexplained',
  'differsBecause',
  ({ context, event }) =>
    event.type !== 'CONFIRM_DECISION' ||
    !differsFromAdvice(context.outcome, event.facts.readiness) ||
    (event.differsBecause ?? '').trim() !== '',
);
