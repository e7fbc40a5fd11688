import type { CaseState } from '../../domain/workflow/case-state.js';
import type { StateCount } from './cycle-board.repository.js';

/** How many cases stand in which state. */
export function countsOf(rows: readonly StateCount[]): Map<CaseState, number> {
  const counts = new Map<CaseState, number>();
  for (const { state, count } of rows) add(counts, state, count);
  return counts;
}

/** By state how many cases more or less than when the day began; states without change are left out or 0. */
export function changesOf(rows: readonly StateCount[]): Map<CaseState, number> {
  const changes = new Map<CaseState, number>();
  for (const { state, before, moved } of rows) {
    if (moved === 0) continue;
    add(changes, state, moved);
    if (before !== null) add(changes, before, -moved);
  }
  return changes;
}

function add(counts: Map<CaseState, number>, state: CaseState, by: number): void {
  counts.set(state, (counts.get(state) ?? 0) + by);
}
