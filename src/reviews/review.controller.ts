import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../domain/refusal.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { reviewKinds, type ReviewKind } from './review.entity.js';
import { reviewDraft } from './review.input.js';
import { ReviewPages } from './review-page.service.js';
import { ReviewService } from './review.service.js';

const events = { self: 'SUBMIT_SELF_REVIEW', manager: 'SUBMIT_MANAGER_REVIEW', peer: 'PEER_REPLY' } as const;
const form = reviewDraft.extend({ reason: z.string().trim().max(4000).optional() });

/** Self-review, manager's review and a peer's word are one form, kept as a draft or handed in. */
@Controller('cases')
@Shows('self-review', 'manager-review', 'peer-text', 'evidence', 'readiness')
export class ReviewController {
  constructor(
    private readonly pages: ReviewPages,
    private readonly reviews: ReviewService,
    private readonly handlers: CaseEventHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get(':id/:kind-review')
  @Page('reviews/review')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('kind') kind: string) {
    return this.pages.form(viewer, id, kindOf(kind));
  }

  @Post(':id/:kind-review')
  @Page('reviews/review')
  save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('kind') name: string,
    @Posted() posted: PostedFields,
  ) {
    const kind = kindOf(name);
    const submits = posted['action'] === 'submit';
    return submit({
      posted,
      schema: form,
      act: ({ reason, ...draft }) =>
        this.unitOfWork.run(async () => {
          await this.reviews.save(viewer, id, kind, draft);
          if (submits)
            await this.handlers.send(viewer, id, events[kind], reason === undefined ? {} : { reason });
        }),
      then: () =>
        submits
          ? seeOther(`/cases/${id}`, 'reviews.notices.submitted')
          : seeOther(`/cases/${id}/${kind}-review`, 'reviews.notices.saved'),
      page: () => this.show(viewer, id, kind),
    });
  }
}

function kindOf(name: string): ReviewKind {
  const kind = reviewKinds.find((known) => known === name);
  if (!kind) throw notFound();
  return kind;
}
