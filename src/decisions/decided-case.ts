import type { CaseRow } from '../cases/case.entity.js';
import type { Outcome } from '../domain/workflow/case-state.js';

/** The outcome of one revision, whatever came after it; null where none was set. */
export function outcomeOf(
  row: CaseRow,
  revision: number,
): { outcome: Outcome; outcomeBy: 'ballot' | 'appeal' } | null {
  const { context } = row.snapshot;
  if (revision === context.revision) {
    return context.outcome === null
      ? null
      : { outcome: context.outcome, outcomeBy: context.outcomeBy ?? 'ballot' };
  }
  const former = context.former.findLast((one) => one.revision === revision);
  return former ? { outcome: former.outcome, outcomeBy: 'ballot' } : null;
}

/** Whether a panel sent an earlier revision back for the decision of this one. */
export function isRemanded(row: CaseRow, revision: number): boolean {
  return row.snapshot.context.former.some((one) => one.undoneBy === 'REMAND' && one.revision < revision);
}
