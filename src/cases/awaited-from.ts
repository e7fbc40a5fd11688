import { countingRelations } from '../domain/visibility/relation.js';
import { awaitedActs, type AwaitedAct } from '../domain/workflow/awaited-acts.js';
import type { Viewer } from '../web/viewer.js';
import { recordOf } from './case-record.js';
import type { VisibleCase } from './visible-case.js';

/** What this viewer may confirm as the second person now; empty for whoever began it. */
export function awaitedFrom(
  { row, facts, relations }: VisibleCase,
  { personId }: Viewer,
  now: Date,
): readonly AwaitedAct[] {
  const counting = countingRelations(relations);
  if (!counting.includes('second-person')) return [];
  return awaitedActs(recordOf(row), facts, now).filter(
    ({ begunBy, roles }) => begunBy !== personId && roles.some((role) => counting.includes(role)),
  );
}
