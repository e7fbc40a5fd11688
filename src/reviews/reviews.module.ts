import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CaseActionPages } from '../cases/case-action-pages.js';
import { CasesCoreModule } from '../cases/cases-core.module.js';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { CaseAdvice } from './case-advice.service.js';
import { CorroborationApi } from './corroboration.api.js';
import { EvidenceApi } from './evidence.api.js';
import { EvidenceReader } from './evidence-reader.service.js';
import { ReviewDraftResources } from './review-draft-resources.service.js';
import { AdviceResources, ReviewResources } from './review-resources.service.js';
import { PacketApi, ReviewsApi } from './reviews.api.js';
import { ColleaguesController } from './colleagues.controller.js';
import { CorroborationController } from './corroboration.controller.js';
import { CorroborationInbox } from './corroboration-inbox.js';
import { CriteriaSection } from './criteria.section.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceFiles } from './evidence-files.service.js';
import { EvidencePages } from './evidence-page.service.js';
import { EvidenceUploads } from './evidence-uploads.service.js';
import { FileTickets } from './file-ticket.js';
import { EvidenceSection } from './evidence.section.js';
import { FormingPart } from './rating/forming.service.js';
import { PeersController } from './peers.controller.js';
import { PeersPages } from './peers-page.service.js';
import { PeerReplyController } from './peer-reply.controller.js';
import { PeerReplyPages } from './peer-reply-page.service.js';
import { RatingController } from './rating/rating.controller.js';
import { RatingDrafts } from './rating/rating-draft.service.js';
import { RatingMaterials } from './rating/rating-material.service.js';
import { RatingPages } from './rating/rating-pages.service.js';
import { CriterionSupport } from './rating/support.service.js';
import { ReviewsCoreModule } from './reviews-core.module.js';
import { ReviewsSection } from './reviews.section.js';
import { ScreeningController } from './screening.controller.js';
import { ScreeningPages } from './screening-page.service.js';
import { ScreeningQueue } from './screening-queue.service.js';

/** The pages of reviews: rating forms, evidence, corroboration, screening, and their parts of the case page. */
@Module({
  imports: [AuthModule, CasesCoreModule, ReviewsCoreModule, PeopleCoreModule],
  controllers: [
    ColleaguesController,
    CorroborationController,
    EvidenceController,
    PeerReplyController,
    PeersController,
    RatingController,
    ScreeningController,
    CorroborationApi,
    EvidenceApi,
    PacketApi,
    ReviewsApi,
  ],
  providers: [
    AdviceResources,
    CaseAdvice,
    EvidenceReader,
    ReviewDraftResources,
    ReviewResources,
    CorroborationInbox,
    CriteriaSection,
    CriterionSupport,
    EvidenceFiles,
    EvidencePages,
    EvidenceSection,
    EvidenceUploads,
    FileTickets,
    FormingPart,
    PeerReplyPages,
    PeersPages,
    RatingDrafts,
    RatingMaterials,
    RatingPages,
    ReviewsSection,
    ScreeningPages,
    ScreeningQueue,
  ],
})
export class ReviewsModule implements OnModuleInit {
  constructor(private readonly pages: CaseActionPages) {}

  onModuleInit(): void {
    this.pages.register('SUBMIT_SELF_REVIEW', ({ caseId }) => `/cases/${caseId}/self-review`);
    this.pages.register('SUBMIT_MANAGER_REVIEW', ({ caseId }) => `/cases/${caseId}/manager-review`);
    this.pages.register('NAME_PEERS', ({ caseId }) => `/cases/${caseId}/peers`);
    this.pages.register('PEER_REPLY', ({ caseId }) => `/cases/${caseId}/peer-review`);
    this.pages.register('ACCEPT_PACKET', ({ caseId }) => `/cases/${caseId}/screening`);
  }
}
