import { Controller, Get, Param, Post } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { PeerReplyPages } from './peer-reply-page.service.js';
import { reviewDraft } from './review.input.js';
import { ReviewService } from './review.service.js';

/** A peer's word: one text, kept as a draft or handed in. */
@Controller('cases/:id/peer-review')
@Shows('peer-text')
export class PeerReplyController {
  constructor(
    private readonly pages: PeerReplyPages,
    private readonly reviews: ReviewService,
    private readonly handlers: CaseEventHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Page('reviews/peer-reply')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  @Post()
  @Page('reviews/peer-reply')
  save(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    const submits = posted['action'] === 'submit';
    return submit({
      posted,
      schema: reviewDraft,
      act: (draft) =>
        this.unitOfWork.run(async () => {
          await this.reviews.save(viewer, id, 'peer', draft);
          if (submits) await this.handlers.send(viewer, id, 'PEER_REPLY');
        }),
      then: () =>
        submits
          ? seeOther('/inbox', 'reviews.notices.submitted')
          : seeOther(`/cases/${id}/peer-review`, 'reviews.notices.saved'),
      page: () => this.show(viewer, id),
    });
  }
}
