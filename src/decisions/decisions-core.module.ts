import { Module } from '@nestjs/common';
import { CalibrationCoreModule } from '../calibration/calibration-core.module.js';
import { CasesCoreModule } from '../cases/cases-core.module.js';
import { PdfModule } from '../pdf/pdf.module.js';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { AppealReactions } from './appeal-reactions.service.js';
import { AppealRepository } from './appeal.repository.js';
import { DecisionKeepers, DecisionsRegistration } from './decisions-registration.js';
import { DecisionsPhase } from './decisions-phase.service.js';
import { BundleOrders } from './documents/bundle-orders.service.js';
import { BundlePacking } from './documents/bundle-packing.service.js';
import { BundleService } from './documents/bundle.service.js';
import { DecisionDocuments } from './documents/decision-documents.service.js';
import { DecisionRecordsLoader } from './documents/decision-records.service.js';
import { DocumentAccess } from './documents/document-access.service.js';
import { DocumentDesk } from './documents/document-desk.service.js';
import { DocumentDownload } from './documents/document-download.service.js';
import { DocumentIssuing } from './documents/document-issuing.service.js';
import { DocumentJobs } from './documents/document-jobs.js';
import { DecisionPreview } from './documents/decision-preview.service.js';
import { DocumentOrders } from './documents/document-orders.service.js';
import { DocumentPrinting } from './documents/document-printing.service.js';
import { DocumentRenewal, RenewalSending } from './documents/document-renewal.service.js';
import { IssuedDocumentRepository } from './documents/issued-document.repository.js';
import { MinutesDocuments } from './documents/minutes-documents.service.js';
import { PacketDocuments } from './documents/packet-documents.service.js';
import { PacketRecordsLoader } from './documents/packet-records.service.js';
import { PacketRepository } from './documents/packet.repository.js';
import { ReleaseRecords } from './documents/release-records.service.js';
import { SessionDecisions } from './documents/session-decisions.service.js';
import { SummaryCases } from './documents/summary-cases.service.js';
import { SummaryDocuments } from './documents/summary-documents.service.js';
import { SummaryLog } from './documents/summary-log.service.js';
import { SummaryRecordsLoader } from './documents/summary-records.service.js';
import { VerificationService } from './documents/verification.service.js';
import { MinutesCases } from './minutes/minutes-cases.service.js';
import { MinutesFrame } from './minutes/minutes-frame.service.js';
import { MinutesLog } from './minutes/minutes-log.service.js';
import { MinutesRecordsLoader } from './minutes/minutes-records.service.js';
import { MinutesSeats } from './minutes/minutes-seats.service.js';
import { RatificationReactions } from './ratification-reactions.service.js';
import { ReleaseReactions } from './release-reactions.service.js';
import { ReleaseService } from './release.service.js';
import { RevisionViews } from './revision-view.service.js';

const forFeatures = [
  AppealRepository,
  BundlePacking,
  BundleService,
  DecisionPreview,
  DocumentDesk,
  DocumentDownload,
  DocumentPrinting,
  IssuedDocumentRepository,
  MinutesRecordsLoader,
  PacketRepository,
  ReleaseService,
  SessionDecisions,
  RevisionViews,
  VerificationService,
];

/** Ratification, release, appeal and documents without their pages: for commands, and for insight. */
@Module({
  imports: [CalibrationCoreModule, CasesCoreModule, PdfModule, PeopleCoreModule],
  providers: [
    ...forFeatures,
    AppealReactions,
    BundleOrders,
    DecisionDocuments,
    DecisionKeepers,
    DecisionRecordsLoader,
    DecisionsPhase,
    DecisionsRegistration,
    DocumentAccess,
    DocumentIssuing,
    DocumentJobs,
    DocumentOrders,
    DocumentRenewal,
    MinutesCases,
    MinutesDocuments,
    MinutesFrame,
    MinutesLog,
    MinutesSeats,
    PacketDocuments,
    PacketRecordsLoader,
    RatificationReactions,
    ReleaseReactions,
    ReleaseRecords,
    RenewalSending,
    SummaryCases,
    SummaryDocuments,
    SummaryLog,
    SummaryRecordsLoader,
  ],
  exports: [...forFeatures, PdfModule],
})
export class DecisionsCoreModule {}
