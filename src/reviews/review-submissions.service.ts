import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import { Clock } from '../config/clock.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { isSubmitted } from './case-reviews.service.js';
import { ReviewDrafts } from './review-drafts.service.js';
import type { ReviewKind, ReviewRow } from './review.entity.js';
import { ReviewEvaluations } from './review-evaluations.service.js';
import type { ReviewDraft } from './review.input.js';
import { ReviewRepository } from './review.repository.js';

/** What handing in a review does to its row, each step within the unit of the event. */
@Injectable()
export class ReviewSubmissions {
  constructor(
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly reviews: ReviewRepository,
    private readonly evaluations: ReviewEvaluations,
    private readonly clock: Clock,
  ) {}

  /** Saves what came with the event and marks the review as handed in. Whoever may not write it meets the machine's refusal. */
  async submit(viewer: Viewer, caseId: string, kind: ReviewKind, input: ReviewDraft): Promise<void> {
    const review = await this.save(viewer, caseId, kind, input);
    if (review)
      await this.reviews.change(review, { state: 'submitted', submittedAt: this.clock.now().toISOString() });
  }

  /** No event hands in what its sender may not write. @throws Refused `not-found` */
  async requireSubmitted({ personId }: Viewer, caseId: string, kind: ReviewKind): Promise<void> {
    const review = personId === null ? null : await this.reviews.find(caseId, kind, personId);
    if (!isSubmitted(review)) throw notFound();
  }

  async beginReply(viewer: Viewer, caseId: string, input: ReviewDraft): Promise<void> {
    const review = await this.save(viewer, caseId, 'peer', input);
    if (!review) return;
    if (review.summary === '')
      throw new Refused({ code: 'peer-text-missing', fields: [{ path: 'summary', code: 'input-missing' }] });
    await this.reviews.change(review, { state: 'replying', submittedAt: this.clock.now().toISOString() });
  }

  async endReply(viewer: Viewer, caseId: string): Promise<void> {
    const review = viewer.personId === null ? null : await this.reviews.find(caseId, 'peer', viewer.personId);
    if (review) await this.reviews.change(review, { state: 'submitted' });
  }

  /**
   * Whether the manager endorses, and why not, by the event or else by the draft.
   * @throws Refused when neither says
   */
  async endorsement(
    viewer: Viewer,
    caseId: string,
    input: ReviewDraft & { readonly reason?: string | undefined },
  ): Promise<{ endorsed: boolean; reason: string | undefined }> {
    const draft =
      viewer.personId === null ? null : await this.reviews.find(caseId, 'manager', viewer.personId);
    const endorsed = input.endorsed ?? draft?.endorsed ?? null;
    const kept = endorsed === false ? draft?.reason || undefined : undefined;
    if (endorsed !== null) return { endorsed, reason: input.reason ?? kept };
    throw new Refused({ code: 'input-invalid', fields: [{ path: 'endorsed', code: 'input-missing' }] });
  }

  /** The rules' word on the review that was just handed in. */
  keepEvaluation(row: CaseRow): Promise<void> {
    return this.evaluations.keep(row, 'manager-review');
  }

  private async save(
    viewer: Viewer,
    caseId: string,
    kind: ReviewKind,
    input: ReviewDraft,
  ): Promise<ReviewRow | null> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const object = kind === 'self' ? 'self-review' : kind === 'manager' ? 'manager-review' : 'peer-text';
    if (!visible.writes(object, { own: true, draft: true })) return null;
    return this.drafts.save(viewer, visible, kind, input);
  }
}
