import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CaseEventHandlers } from '../../cases/case-event-handlers.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../domain/refusal.js';
import { Shows } from '../../web/access.js';
import { readPosted, submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { reviewPart } from '../review.input.js';
import { ReviewService } from '../review.service.js';
import { RatingDrafts } from './rating-draft.service.js';
import { RatingPages, type RatingStep } from './rating-pages.service.js';

const events = { self: 'SUBMIT_SELF_REVIEW', manager: 'SUBMIT_MANAGER_REVIEW' } as const;
type Kind = keyof typeof events;

/** Self-review and manager's review are one form, kept as a draft page by page and handed in at its end. */
@Controller('cases/:id/:kind-review')
@Shows('self-review', 'manager-review', 'evidence', 'readiness')
export class RatingController {
  constructor(
    private readonly pages: RatingPages,
    private readonly reviews: ReviewService,
    private readonly drafts: RatingDrafts,
    private readonly handlers: CaseEventHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Page('reviews/rating')
  show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Query() query: unknown,
  ) {
    return this.pages.show(viewer, id, kindOf(kind), stepIn(query));
  }

  /** What is saved of a page, for the script of a second window. */
  @Get('draft')
  @Header('cache-control', 'no-store')
  saved(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Query() query: unknown,
  ) {
    return this.drafts.saved(viewer, id, kindOf(kind), stepIn(query));
  }

  /** Saves a page as one types. */
  @Post('draft')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Posted() posted: PostedFields,
  ) {
    return this.drafts.save(viewer, id, kindOf(kind), readPosted(reviewPart, posted));
  }

  @Post()
  @Page('reviews/rating')
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
      schema: reviewPart,
      act: (part) =>
        this.unitOfWork.run(async () => {
          await this.reviews.save(viewer, id, kind, part);
          if (submits) await this.handlers.send(viewer, id, events[kind]);
        }),
      then: () =>
        submits
          ? seeOther(`/cases/${id}`, 'reviews.notices.submitted')
          : seeOther(addressAfter(`/cases/${id}/${kind}-review`, posted), 'reviews.notices.saved'),
      page: () => this.pages.show(viewer, id, kind, stepIn(posted)),
    });
  }
}

function kindOf(name: string): Kind {
  if (name !== 'self' && name !== 'manager') throw notFound();
  return name;
}

function stepIn(fields: unknown): RatingStep {
  const step = reviewPart.pick({ dimension: true, part: true }).safeParse(fields);
  return step.success ? step.data : {};
}

/** The page that was saved, or the one that its button names. */
function addressAfter(form: string, posted: PostedFields): string {
  const { next, dimension, part, action } = posted;
  if (action === 'next' && typeof next === 'string') return `${form}?dimension=${encodeURIComponent(next)}`;
  if (action === 'next' || part === 'summary') return `${form}?part=summary`;
  return typeof dimension === 'string' ? `${form}?dimension=${encodeURIComponent(dimension)}` : form;
}
