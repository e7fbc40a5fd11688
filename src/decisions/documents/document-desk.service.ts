import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Language } from '../../web/language.js';
import type { Viewer } from '../../web/viewer.js';
import { DecisionDocuments } from './decision-documents.service.js';
import type { DocumentDraft } from './document-draft.js';
import { DocumentIssuing } from './document-issuing.service.js';
import type { DocumentRequest } from './document.input.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';
import { MinutesDocuments } from './minutes-documents.service.js';
import { PacketDocuments } from './packet-documents.service.js';
import { SummaryDocuments } from './summary-documents.service.js';

/** Where documents are asked for. */
@Injectable()
export class DocumentDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionDocuments,
    private readonly packets: PacketDocuments,
    private readonly summaries: SummaryDocuments,
    private readonly minutes: MinutesDocuments,
    private readonly issuing: DocumentIssuing,
  ) {}

  /**
   * Has a document printed as a job. The same content and versions give the document that was issued before.
   * @returns its row; `fileKey` is null until it is printed
   * @throws Refused `not-found` for who may not read it
   */
  request(viewer: Viewer, request: DocumentRequest): Promise<IssuedDocumentRow> {
    const language = request.language ?? viewer.language;
    return this.unitOfWork.run(async () =>
      this.issuing.issue(await this.draft(viewer, request, language), language),
    );
  }

  private draft(viewer: Viewer, request: DocumentRequest, language: Language): Promise<DocumentDraft> {
    switch (request.kind) {
      case 'cycle-summary':
        return this.summaries.draft(viewer, request.cycleId);
      case 'session-minutes':
        return this.minutes.draft(viewer, request.sessionId, language);
      case 'committee-packet':
      case 'committee-supplement':
        return this.packets.draft(viewer, request);
      default:
        return this.decisions.draft(viewer, request, language);
    }
  }
}
