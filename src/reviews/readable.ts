import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import type { EvidenceRow } from './evidence.entity.js';
import type { ReviewRow } from './review.entity.js';

/** Whether the viewer reads an item: evidence is its author's alone until the self-review is handed in. */
export function readsEvidence(visible: VisibleCase, item: EvidenceRow, { personId }: Viewer): boolean {
  const corroborationOpen =
    personId !== null && item.corroboratorId === personId && item.corroboration === 'asked';
  if (corroborationOpen) return visible.reads('evidence', { corroborationOpen });
  return visible.reads('evidence', { own: item.authorId === personId, draft: !visible.phase.selfSubmitted });
}

/** Whether the viewer reads a self-review or a manager's: a draft is its author's alone. */
export function readsReview(visible: VisibleCase, review: ReviewRow, { personId }: Viewer): boolean {
  const object = review.kind === 'self' ? 'self-review' : 'manager-review';
  return visible.reads(object, { own: review.authorId === personId, draft: review.state !== 'submitted' });
}
