import type { CaseRow } from '../../cases/case.entity.js';

/** The levels together, then the departments: the order in which cases come onto an agenda. */
export function byLevel(one: CaseRow, other: CaseRow): number {
  return (
    one.targetRank - other.targetRank ||
    compareText(one.targetLevel, other.targetLevel) ||
    compareText(one.department, other.department) ||
    one.number - other.number
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
