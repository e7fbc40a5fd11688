import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type OwnDocument, OwnDocuments } from '../../cases/level/own-documents.js';
import type { Viewer } from '../../web/viewer.js';
import { DocumentDownload } from './document-download.service.js';

/** Reports and letters beside one's own past decisions. */
@Injectable()
export class DecisionDocumentsOfOwn implements OnModuleInit {
  constructor(
    private readonly documents: OwnDocuments,
    private readonly download: DocumentDownload,
  ) {}

  onModuleInit(): void {
    this.documents.register((viewer, caseId) => this.of(viewer, caseId));
  }

  private async of(viewer: Viewer, caseId: string): Promise<OwnDocument[]> {
    const issued = await this.download.list(viewer, { caseId });
    return issued
      .filter(({ kind, supersededBy }) => kind.startsWith('decision-') && supersededBy === null)
      .map(({ id, kind, language }) => ({ href: `/documents/${id}`, kind, language }));
  }
}
