import { better, readable, weaker } from './access.js';
import type { Access } from './access.js';
import type { Phase } from './phase.js';
import { countingRelations } from './relation.js';
import type { Relation, ViewerRelations } from './relation.js';
import { objectOfEvent } from './history-lines.js';
import { cellOf, objectsOfNoCase } from './visibility-table.js';
import type { VisibleObject } from './visibility-table.js';

/**
 * What a reader may do with an object: the best cell of the relations that count.
 * Before SUBMIT a nomination exists for its nominator alone, and what is not handed in for its author alone.
 */
export function access(object: VisibleObject, viewer: ViewerRelations, phase: Phase): Access {
  const unborn = !phase.thesisSubmitted && !viewer.own.includes('nominator');
  if (unborn && !objectsOfNoCase.has(object)) return 'none';
  if (phase.draft && !phase.own) return 'none';
  return countingRelations(viewer)
    .map((relation) => accessOf(object, relation, phase))
    .reduce(better, 'none');
}

/** Whether the single values of the object may be read. */
export function mayRead(object: VisibleObject, viewer: ViewerRelations, phase: Phase): boolean {
  return readable(access(object, viewer, phase));
}

/** What one line of a case's history gives: as the history itself, and never more than the object it tells of. */
export function historyLineAccess(eventType: string, viewer: ViewerRelations, phase: Phase): Access {
  return weaker(
    access('history', viewer, phase),
    access(objectOfEvent(eventType, phase.beforeSealing), viewer, phase),
  );
}

function accessOf(object: VisibleObject, relation: Relation, phase: Phase): Access {
  return cellOf(object, relation)?.(phase) ?? 'none';
}
