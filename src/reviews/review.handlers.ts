import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { CaseTransitions } from '../cases/case-transition.service.js';
import type { Viewer } from '../web/viewer.js';
import { ReviewSubmissions } from './review-submissions.service.js';
import { reviewDraft, type ReviewDraft } from './review.input.js';

const reason = z.string().trim().min(1).max(4000).optional().meta({ widget: 'words' });
const own = reviewDraft.omit({ version: true });
const selfFields = own.omit({ endorsed: true });
const managerFields = own.extend({ reason });
const peerFields = selfFields;

type ManagerInput = ReviewDraft & { reason?: string | undefined };

/** Handing in a review: what comes with the last click is saved, then the review counts as handed in, then the case moves. */
@Injectable()
export class ReviewHandlers implements OnModuleInit {
  constructor(
    private readonly handlers: CaseEventHandlers,
    private readonly transitions: CaseTransitions,
    private readonly submissions: ReviewSubmissions,
  ) {}

  onModuleInit(): void {
    this.handlers.register<ReviewDraft>({
      type: 'SUBMIT_SELF_REVIEW',
      fields: selfFields,
      handle: (viewer, row, input) => this.submitSelf(viewer, row, input),
    });
    this.handlers.register<ManagerInput>({
      type: 'SUBMIT_MANAGER_REVIEW',
      fields: managerFields,
      handle: (viewer, row, input) => this.submitManager(viewer, row, input),
    });
    this.handlers.register<ReviewDraft>({
      type: 'PEER_REPLY',
      fields: peerFields,
      handle: (viewer, row, input) => this.reply(viewer, row, input),
    });
  }

  private submitSelf(viewer: Viewer, { id }: CaseRow, input: ReviewDraft): Promise<CaseRow> {
    return this.transitions.send({
      caseId: id,
      event: { type: 'SUBMIT_SELF_REVIEW' },
      sender: viewer,
      before: () => this.submissions.submit(viewer, id, 'self', input),
      after: () => this.submissions.requireSubmitted(viewer, id, 'self'),
    });
  }

  private async submitManager(viewer: Viewer, { id }: CaseRow, input: ManagerInput): Promise<CaseRow> {
    const { reason: _, ...draft } = input;
    const { endorsed, reason: why } = await this.submissions.endorsement(viewer, id, input);
    return this.transitions.send({
      caseId: id,
      event: { type: 'SUBMIT_MANAGER_REVIEW', endorsed, ...(why !== undefined && { reason: why }) },
      sender: viewer,
      before: () => this.submissions.submit(viewer, id, 'manager', draft),
      after: async ({ row }) => {
        await this.submissions.requireSubmitted(viewer, id, 'manager');
        await this.submissions.keepEvaluation(row);
      },
    });
  }

  /** The reply counts as being sent until the machine took it: it must not see it as handed in already. */
  private reply(viewer: Viewer, { id }: CaseRow, input: ReviewDraft): Promise<CaseRow> {
    return this.transitions.send({
      caseId: id,
      event: { type: 'PEER_REPLY' },
      sender: viewer,
      before: () => this.submissions.beginReply(viewer, id, input),
      after: () => this.submissions.endReply(viewer, id),
    });
  }
}
