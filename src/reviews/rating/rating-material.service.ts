import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import type { Viewer } from '../../web/viewer.js';
import { CaseReviewsReader, isSubmitted } from '../case-reviews.service.js';
import type { ReviewRow } from '../review.entity.js';
import type { RatingMaterial } from './rating-material.js';
import { CriterionSupport } from './support.service.js';

/** Brings together what the pages of a rating form show, as the table lets its author see it. */
@Injectable()
export class RatingMaterials {
  constructor(
    private readonly reader: CaseReviewsReader,
    private readonly cycles: CycleSettings,
    private readonly support: CriterionSupport,
  ) {}

  async of(
    viewer: Viewer,
    visible: VisibleCase,
    kind: RatingMaterial['kind'],
    draft: ReviewRow | null,
  ): Promise<RatingMaterial & { readonly self: ReviewRow | null }> {
    const { row } = visible;
    const { framework } = await this.cycles.of(row.cycleId);
    const { self, evidence } = await this.reader.of(row.id);
    const shown = kind === 'manager' && isSubmitted(self) && visible.reads('self-review') ? self : null;
    const own = visible.relations.own.includes('candidate');
    const readsEvidence = visible.reads('evidence', { own, draft: !visible.phase.selfSubmitted });
    return {
      kind,
      caseId: row.id,
      framework,
      level: row.targetLevel,
      language: viewer.language,
      ratings: draft?.ratings ?? {},
      selfRatings: shown?.ratings ?? null,
      self: shown,
      evidence: readsEvidence ? evidence : [],
      unsupported: readsEvidence ? await this.support.unsupported(row) : new Map(),
    };
  }
}
