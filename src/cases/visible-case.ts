import { type Access, readable } from '../domain/visibility/access.js';
import type { Phase } from '../domain/visibility/phase.js';
import type { ViewerRelations } from '../domain/visibility/relation.js';
import { access, historyLineAccess } from '../domain/visibility/viewer-access.js';
import {
  objectsOfNoCase,
  visibleObjects,
  type VisibleObject,
} from '../domain/visibility/visibility-table.js';
import { notFound } from '../domain/refusal.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { CaseRow } from './case.entity.js';

/** A case before one pair of eyes: everything about it is asked here, and answered by the one table. */
export class VisibleCase {
  constructor(
    readonly row: CaseRow,
    readonly facts: CaseFacts,
    readonly relations: ViewerRelations,
    readonly phase: Phase,
  ) {}

  /** @param item what is true of this very item: `own`, `draft`, `corroborationOpen`, `beforeSealing`, `readBy` */
  access(object: VisibleObject, item: Partial<Phase> = {}): Access {
    return access(object, this.relations, { ...this.phase, ...item });
  }

  /** Whether the single values may be read. */
  reads(object: VisibleObject, item: Partial<Phase> = {}): boolean {
    return readable(this.access(object, item));
  }

  writes(object: VisibleObject, item: Partial<Phase> = {}): boolean {
    return this.access(object, item) === 'write';
  }

  /** @throws Refused `not-found`, as if the object did not exist */
  require(object: VisibleObject, wanted: 'read' | 'write' = 'read', item: Partial<Phase> = {}): void {
    if (wanted === 'read' ? !this.reads(object, item) : !this.writes(object, item)) throw notFound();
  }

  readsLine(eventType: string, item: Partial<Phase> = {}): boolean {
    return readable(historyLineAccess(eventType, this.relations, { ...this.phase, ...item }));
  }

  /** Whether there is a case at all for the viewer. To be asked about one item of evidence opens that item, and no case. */
  seesAnything(): boolean {
    return caseObjects.some((object) => this.access(object) !== 'none');
  }
}

const caseObjects = visibleObjects.filter((object) => !objectsOfNoCase.has(object));
