import { Global, Module } from '@nestjs/common';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { AddendumHandlers } from './addendum.handlers.js';
import { AddendumRepository } from './addendum.repository.js';
import { CaseReviewsReader } from './case-reviews.service.js';
import { CorroborationService } from './corroboration.service.js';
import { EvidenceChecks } from './evidence-checks.service.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { PacketBuilder } from './packet-builder.service.js';
import { PacketPeople } from './packet-people.service.js';
import { PacketService } from './packet.service.js';
import { PeerHandlers } from './peer.handlers.js';
import { ReturnHandlers } from './return.handlers.js';
import { ReviewDrafts } from './review-drafts.service.js';
import { ReviewEvaluations } from './review-evaluations.service.js';
import { ReviewFactsSource } from './review-facts.js';
import { ReviewParts } from './review-parts.js';
import { ReviewPhaseSource } from './review-phase.js';
import { ReviewSubmissions } from './review-submissions.service.js';
import { ReviewHandlers } from './review.handlers.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewService } from './review.service.js';

const forFeatures = [
  ReviewDrafts,
  AddendumRepository,
  CaseReviewsReader,
  CorroborationService,
  EvidenceRepository,
  EvidenceService,
  PacketBuilder,
  PacketService,
  ReviewRepository,
  ReviewService,
];

/** Reviews, evidence and packets without their pages. */
@Global()
@Module({
  imports: [PeopleCoreModule, RulebookCoreModule],
  providers: [
    ...forFeatures,
    AddendumHandlers,
    EvidenceChecks,
    PacketPeople,
    PeerHandlers,
    ReturnHandlers,
    ReviewEvaluations,
    ReviewFactsSource,
    ReviewHandlers,
    ReviewParts,
    ReviewPhaseSource,
    ReviewSubmissions,
  ],
  exports: forFeatures,
})
export class ReviewsCoreModule {}
