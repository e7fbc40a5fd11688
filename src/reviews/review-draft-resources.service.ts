import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { readinessFrom } from './readiness.js';
import { reviewKinds, type ReviewKind, type ReviewRow } from './review.entity.js';
import type { ReviewDraft } from './review.input.js';
import { plainRatings, type ReviewDraftResource } from './review.resource.js';
import { ReviewService } from './review.service.js';

/** One's own drafts as the API gives and takes them. */
@Injectable()
export class ReviewDraftResources {
  constructor(private readonly reviews: ReviewService) {}

  /** @throws Refused `not-found` for who may not write this review now */
  async read(viewer: Viewer, caseId: string, kind: string): Promise<ReviewDraftResource> {
    const known = kindOf(kind);
    return this.resource(viewer, caseId, known, await this.reviews.own(viewer, caseId, known));
  }

  /** @throws as {@link read}, and `conflict`, `ratings-invalid` */
  async save(viewer: Viewer, caseId: string, kind: string, input: ReviewDraft): Promise<ReviewDraftResource> {
    const known = kindOf(kind);
    return this.resource(viewer, caseId, known, await this.reviews.save(viewer, caseId, known, input));
  }

  private async resource(
    viewer: Viewer,
    caseId: string,
    kind: ReviewKind,
    row: ReviewRow | null,
  ): Promise<ReviewDraftResource> {
    return {
      kind,
      version: row?.version ?? 0,
      summary: row?.summary ?? '',
      endorsed: row?.endorsed ?? null,
      ratings: plainRatings(row?.ratings ?? {}),
      readiness: kind === 'manager' ? await this.readinessOf(viewer, caseId) : null,
    };
  }

  private async readinessOf(viewer: Viewer, caseId: string): Promise<ReviewDraftResource['readiness']> {
    const evaluation = await this.reviews.preview(viewer, caseId);
    const reason = evaluation.readiness.tried.at(-1)?.sentence[viewer.language] ?? '';
    return { outcome: readinessFrom(evaluation), reason };
  }
}

function kindOf(kind: string): ReviewKind {
  const known = reviewKinds.find((one) => one === kind);
  if (!known) throw notFound();
  return known;
}
