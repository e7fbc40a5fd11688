import { Module, type OnModuleInit } from '@nestjs/common';
import { CalibrationCoreModule } from '../calibration/calibration-core.module.js';
import { CaseActionPages } from '../cases/case-action-pages.js';
import { CasesCoreModule } from '../cases/cases-core.module.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import { hasRole } from '../web/viewer.js';
import { Navigation } from '../web/navigation.js';
import { AppealController } from './appeal.controller.js';
import { DecisionModels } from './decision-pages.service.js';
import { DecisionPage } from './decision-page.service.js';
import { DecisionSources } from './decision-sources.service.js';
import { DecisionSection } from './decision.section.js';
import { DecisionsApi } from './decisions.api.js';
import { DocumentsApi } from './documents/documents.api.js';
import { DecisionController } from './decision.controller.js';
import { DecisionsCoreModule } from './decisions-core.module.js';
import { ArchivesApi } from './documents/archives.api.js';
import { BundleController } from './documents/bundle.controller.js';
import { CycleDocuments } from './documents/cycle-documents.service.js';
import { DecisionPreviewController } from './documents/decision-preview.controller.js';
import { DocumentController } from './documents/document.controller.js';
import { SessionDocuments } from './documents/session-documents.service.js';
import { VerificationApi } from './documents/verification.api.js';
import { VerificationController } from './documents/verification.controller.js';
import { DecisionDocumentsOfOwn } from './documents/own-documents.source.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { MinutesPages } from './minutes/minutes-pages.service.js';
import { ReleaseController } from './release.controller.js';

/** Events that are sent on the page of the decision. */
const onDecisionPage: readonly CaseEventType[] = [
  'ACKNOWLEDGE',
  'APPEAL',
  'RATIFY',
  'SEND_BACK',
  'ADMIT_APPEAL',
  'REFUSE_APPEAL',
  'DISMISS_APPEAL',
  'REMAND',
  'OVERTURN',
  'IMPLEMENT',
];

/** The pages of decisions: ratification, release, the decision itself, appeal, documents, verification. */
@Module({
  imports: [CalibrationCoreModule, CasesCoreModule, DecisionsCoreModule],
  controllers: [
    DecisionController,
    AppealController,
    ReleaseController,
    DecisionPreviewController,
    DocumentController,
    BundleController,
    VerificationController,
    MinutesController,
    DecisionsApi,
    DocumentsApi,
    ArchivesApi,
    VerificationApi,
  ],
  providers: [
    CycleDocuments,
    DecisionDocumentsOfOwn,
    DecisionModels,
    DecisionPage,
    DecisionSection,
    DecisionSources,
    MinutesPages,
    SessionDocuments,
  ],
})
export class DecisionsModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly pages: CaseActionPages,
  ) {}

  onModuleInit(): void {
    this.navigation.add({
      key: 'releases',
      href: '/releases',
      order: 52,
      label: 'decisions.navigation.releases',
      visible: (viewer) => hasRole(viewer, 'hr'),
    });
    this.navigation.add({
      key: 'ratifications',
      href: '/ratifications',
      order: 54,
      label: 'decisions.navigation.ratifications',
      visible: (viewer) => hasRole(viewer, 'ratifier'),
    });
    this.pages.register('RELEASE', () => '/releases');
    for (const type of onDecisionPage) this.pages.register(type, ({ caseId }) => `/cases/${caseId}/decision`);
  }
}
