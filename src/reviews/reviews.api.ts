import { Controller, Get, Param, Put } from '@nestjs/common';
import { CaseReadings } from '../cases/case-readings.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { notFound } from '../domain/refusal.js';
import { Shows } from '../web/access.js';
import { Api } from '../web/api/operation.js';
import { Input } from '../web/api/input.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { packetResource, packetSchema, type PacketResource } from './packet.resource.js';
import { PacketService } from './packet.service.js';
import { ReviewDraftResources } from './review-draft-resources.service.js';
import { reviewDraft, type ReviewDraft } from './review.input.js';
import { AdviceResources, ReviewResources } from './review-resources.service.js';
import {
  adviceSchema,
  caseReviewsSchema,
  reviewDraftSchema,
  type ReviewDraftResource,
} from './review.resource.js';

/** What was written on a case. Handing in is an event of the case. */
@Controller('api/cases/:id')
export class ReviewsApi {
  constructor(
    private readonly cases: CaseRepository,
    private readonly resources: ReviewResources,
    private readonly rules: AdviceResources,
    private readonly drafts: ReviewDraftResources,
  ) {}

  @Get('reviews')
  @Shows('self-review', 'manager-review', 'peer-text', 'addendum')
  @Api({
    id: 'listReviews',
    tag: 'reviews',
    summary: 'The reviews and addenda that the caller may read',
    scope: 'read',
    response: caseReviewsSchema,
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.resources.of(await this.cases.findVisible(viewer, id), viewer);
  }

  @Get('advice')
  @Shows('eligibility', 'readiness', 'flags')
  @Api({
    id: 'getAdvice',
    tag: 'reviews',
    summary: 'What the target level asks, and what the rules say of it',
    scope: 'read',
    response: adviceSchema,
  })
  async advice(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.rules.of(await this.cases.findVisible(viewer, id), viewer);
  }

  @Get('reviews/:kind/draft')
  @Shows('self-review', 'manager-review', 'peer-text', 'readiness')
  @Api({
    id: 'getReviewDraft',
    tag: 'reviews',
    summary: 'The caller’s own draft: `self`, `manager` or `peer`',
    scope: 'read',
    response: reviewDraftSchema,
  })
  draft(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('kind') kind: string,
  ): Promise<ReviewDraftResource> {
    return this.drafts.read(viewer, id, kind);
  }

  @Put('reviews/:kind/draft')
  @Shows('self-review', 'manager-review', 'peer-text', 'readiness')
  @Api({
    id: 'saveReviewDraft',
    tag: 'reviews',
    summary: 'Keep the caller’s own draft',
    description:
      'What is left out stays as it was; ratings, where given, are replaced as a whole. Nobody else sees a draft.',
    scope: 'cases',
    body: reviewDraft,
    response: reviewDraftSchema,
    refusals: ['conflict', 'ratings-invalid'],
  })
  save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Input() input: ReviewDraft,
  ): Promise<ReviewDraftResource> {
    return this.drafts.save(viewer, id, kind, input);
  }
}

/** What the committee reads. */
@Controller('api/cases/:id/packet')
@Shows('packet', 'packet-after-scores', 'evidence', 'self-review', 'peer-text', 'manager-review', 'readiness')
export class PacketApi {
  constructor(
    private readonly cases: CaseRepository,
    private readonly packets: PacketService,
    private readonly readings: CaseReadings,
  ) {}

  @Get()
  @Api({
    id: 'getPacket',
    tag: 'reviews',
    summary: 'The sealed packet',
    scope: 'read',
    response: packetSchema,
  })
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PacketResource> {
    const visible = await this.cases.findVisible(viewer, id);
    visible.require('packet');
    const packet = await this.packets.of(visible.row);
    if (!packet) throw notFound();
    this.readings.note(viewer, visible, ['packet', 'packet-after-scores']);
    return packetResource(visible, packet);
  }
}
