import { Injectable } from '@nestjs/common';
import type { VisibleCase } from '../cases/visible-case.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { Refused } from '../domain/refusal.js';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import type { Viewer } from '../web/viewer.js';
import { requireFitting } from './completeness.js';
import { criteriaIn, fingerprint, partNameOf, withPart, type PartName } from './rating/draft-part.js';
import type { ReviewPart } from './review.input.js';
import type { ReviewKind, ReviewRow } from './review.entity.js';
import { ReviewRepository } from './review.repository.js';

const objects: Readonly<Record<ReviewKind, VisibleObject>> = {
  self: 'self-review',
  manager: 'manager-review',
  peer: 'peer-text',
};

/** Drafts of reviews: their author's alone, whoever else may read the review once it is handed in. */
@Injectable()
export class ReviewDrafts {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly cycles: CycleSettings,
  ) {}

  /** The viewer's own review of a kind, or null. @throws Refused `not-found` for who may not write it now */
  async own(viewer: Viewer, visible: VisibleCase, kind: ReviewKind): Promise<ReviewRow | null> {
    const personId = writerOf(viewer);
    visible.require(objects[kind], 'write', { own: true, draft: true });
    return this.reviews.find(visible.row.id, kind, personId);
  }

  /**
   * Writes the viewer's own draft, inside a unit: as a whole, where what the input leaves out stays as it was, or one part of it.
   * @throws Refused `not-found`, `conflict`, `ratings-invalid`
   */
  async save(viewer: Viewer, visible: VisibleCase, kind: ReviewKind, input: ReviewPart): Promise<ReviewRow> {
    const { row } = visible;
    const found = await this.own(viewer, visible, kind);
    const { framework } = await this.cycles.of(row.cycleId);
    const part = partNameOf(input);
    const ids = isDimension(part) ? criteriaIn(framework, row.targetLevel, part.dimension) : [];
    if (input.version !== undefined && input.version !== (found?.version ?? 0)) throw conflict();
    if (input.seen !== undefined && input.seen !== fingerprint(found, part, ids)) throw conflict();
    const next = withPart(found ?? empty, part, ids, input);
    requireFitting(framework, row.targetLevel, next.ratings);
    const review = found ?? (await this.reviews.begin(row.id, kind, writerOf(viewer), 'draft'));
    return this.reviews.change(review, { state: 'draft', ...next });
  }
}

const empty = { ratings: {}, summary: '', endorsed: null, reason: null };

function isDimension(part: PartName): part is { readonly dimension: string } {
  return part !== null && part !== 'summary';
}

function conflict(): Refused {
  return new Refused({ code: 'conflict' });
}

function writerOf({ personId }: Viewer): string {
  if (personId === null) throw new Refused({ code: 'not-found' });
  return personId;
}
