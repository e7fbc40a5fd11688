import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../cases/case.repository.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import type { Viewer } from '../web/viewer.js';
import { CaseReviewsReader } from './case-reviews.service.js';
import { ReviewDrafts } from './review-drafts.service.js';
import type { ReviewKind, ReviewRow } from './review.entity.js';
import type { ReviewPart } from './review.input.js';

/** Writing reviews: self, manager's and peers' drafts. Handing in is an event of the case. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly reader: CaseReviewsReader,
  ) {}

  /** Keeps what was typed. @throws Refused `not-found`, `conflict`, `ratings-invalid` */
  save(viewer: Viewer, caseId: string, kind: ReviewKind, input: ReviewPart): Promise<ReviewRow> {
    return this.unitOfWork.run(async () => {
      const visible = await this.cases.findVisible(viewer, caseId);
      return this.drafts.save(viewer, visible, kind, input);
    });
  }

  /** The viewer's own draft, or null where nothing is written yet. @throws Refused `not-found` for who may not write */
  async own(viewer: Viewer, caseId: string, kind: ReviewKind): Promise<ReviewRow | null> {
    return this.drafts.own(viewer, await this.cases.findVisible(viewer, caseId), kind);
  }

  /** What the rules would say if the viewer's draft were handed in now: readiness as it forms. */
  async preview(viewer: Viewer, caseId: string): Promise<Evaluation> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const draft = await this.drafts.own(viewer, visible, 'manager');
    return this.reader.evaluate(visible.row, draft);
  }
}
