import type { VisibleCase } from './visible-case.js';

const personal: ReadonlySet<string> = new Set([
  'candidate',
  'manager',
  'line-above',
  'nominator',
  'sponsor',
  'peer',
  'corroborator',
  'recused-seat',
]);

/** Whether the viewer has a part of their own in the case, beside which no role counts. */
export function hasPart({ relations }: VisibleCase): boolean {
  return relations.own.some((relation) => personal.has(relation));
}
