import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { CaseReviewsReader, isSubmitted } from './case-reviews.service.js';
import { ratingForm } from './rating-form.view.js';
import { readinessFrom } from './readiness.js';
import { ReviewDrafts } from './review-drafts.service.js';
import type { ReviewKind, ReviewRow } from './review.entity.js';

/** The rating form: how does this person meet each criterion? */
@Injectable()
export class ReviewPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly reader: CaseReviewsReader,
    private readonly cycles: CycleSettings,
    private readonly heads: CaseHeads,
  ) {}

  /** @throws Refused `not-found` for who may not write this review now */
  async form(viewer: Viewer, caseId: string, kind: ReviewKind) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const draft = await this.drafts.own(viewer, visible, kind);
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const { self, evidence } = await this.reader.of(caseId);
    const shownSelf = kind === 'manager' && isSubmitted(self) && visible.reads('self-review') ? self : null;
    const own = visible.relations.own.includes('candidate');
    const readsEvidence = visible.reads('evidence', { own, draft: !visible.phase.selfSubmitted });
    return {
      head: await this.heads.of(visible, viewer, [
        ...(shownSelf ? (['self-review'] as const) : []),
        ...(readsEvidence ? (['evidence'] as const) : []),
        ...(kind === 'manager' ? (['readiness'] as const) : []),
      ]),
      kind,
      action: `/cases/${caseId}/${kind === 'peer' ? 'peer' : kind}-review`,
      version: draft?.version ?? 0,
      summary: draft?.summary ?? '',
      endorsed: draft?.endorsed === null || draft === null ? '' : draft.endorsed ? 'yes' : 'no',
      endorsements: ['yes', 'no'].map((value) => ({ value, labelKey: `reviews.endorsed.${value}` })),
      selfSummary: shownSelf?.summary ?? null,
      advice: kind === 'manager' ? await this.adviceOf(visible, draft, viewer) : null,
      dimensions: ratingForm({
        framework,
        level: visible.row.targetLevel,
        language: viewer.language,
        ratings: draft?.ratings ?? {},
        selfRatings: shownSelf?.ratings ?? null,
        evidence: readsEvidence ? evidence : [],
      }),
    };
  }

  private async adviceOf({ row }: VisibleCase, draft: ReviewRow | null, { language }: Viewer) {
    const evaluation = await this.reader.evaluate(row, draft);
    const reason = evaluation.readiness.tried.at(-1);
    return { readiness: readinessFrom(evaluation), reason: reason?.sentence[language] ?? '' };
  }
}
