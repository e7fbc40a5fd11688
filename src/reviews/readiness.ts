import type { Evaluation } from '../domain/evaluation/evaluate.js';
import type { Readiness } from '../domain/workflow/case-facts.js';

const known: readonly Readiness[] = ['ready', 'nearly', 'not-yet', 'unknown'];

/** The advice as the workflow knows it. A framework with a word of its own for it advises nothing: `unknown`. */
export function readinessFrom({ readiness }: Pick<Evaluation, 'readiness'>): Readiness {
  return known.find((key) => key === readiness.outcome) ?? 'unknown';
}
