import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../../cases/case-heads.service.js';
import { CaseRepository } from '../../cases/case.repository.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { ReviewDrafts } from '../review-drafts.service.js';
import type { ReviewPart } from '../review.input.js';
import { FormingPart } from './forming.service.js';
import { firstOpenStep } from './rail.view.js';
import type { RatingMaterial } from './rating-material.js';
import { RatingMaterials } from './rating-material.service.js';
import { ratingPage } from './rating-page.view.js';

export type RatingStep = Pick<ReviewPart, 'dimension' | 'part'>;

/** The rating form of employee and manager, a dimension at a time, and its summary. */
@Injectable()
export class RatingPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly heads: CaseHeads,
    private readonly materials: RatingMaterials,
    private readonly forming: FormingPart,
    private readonly translations: Translations,
  ) {}

  /** @throws Refused `not-found` for who may not write this review now, and for a dimension that the level does not ask */
  async show(viewer: Viewer, caseId: string, kind: RatingMaterial['kind'], step: RatingStep) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const draft = await this.drafts.own(viewer, visible, kind);
    const { self, ...material } = await this.materials.of(viewer, visible, kind, draft);
    const current = currentStep(material, step);
    const head = await this.heads.of(visible, viewer, [
      ...(self ? (['self-review'] as const) : []),
      'evidence',
      ...(kind === 'manager' ? (['readiness'] as const) : []),
    ]);
    return ratingPage({
      head,
      material,
      draft,
      current,
      forming: await this.forming.of(visible, material, draft, current),
      selfSummary: self?.summary ?? '',
      facts: visible.facts,
      stillHolds: this.translations.text(viewer.language, 'reviews.rating.stillHolds'),
    });
  }
}

function currentStep(material: RatingMaterial, { dimension, part }: RatingStep): string | null {
  if (part === 'summary') return null;
  return dimension ?? firstOpenStep(material);
}
