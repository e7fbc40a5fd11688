import { Injectable } from '@nestjs/common';
import { notFound } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import { DocumentAccess } from './document-access.service.js';
import { DocumentOrders } from './document-orders.service.js';
import { DocumentPrinting } from './document-printing.service.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';
import { IssuedDocumentRepository } from './issued-document.repository.js';

export interface PrintedDocument {
  readonly row: IssuedDocumentRow;
  readonly bytes: Buffer;
}

/** Hands issued documents out. */
@Injectable()
export class DocumentDownload {
  constructor(
    private readonly documents: IssuedDocumentRepository,
    private readonly access: DocumentAccess,
    private readonly printing: DocumentPrinting,
    private readonly orders: DocumentOrders,
  ) {}

  /** @throws Refused `not-found` for who may not have it */
  async find(viewer: Viewer, id: string): Promise<{ row: IssuedDocumentRow; failed: boolean }> {
    const row = await this.documents.find(id);
    if (!row) throw notFound();
    await this.access.require(viewer, row);
    return { row, failed: await this.orders.failed(row) };
  }

  /** The bytes as issued; null while they are being printed. @throws Refused `not-found` for who may not have it */
  async file(viewer: Viewer, id: string): Promise<PrintedDocument | null> {
    const { row } = await this.find(viewer, id);
    const { fileKey } = row;
    return fileKey === null ? null : { row, bytes: await this.printing.content({ ...row, fileKey }) };
  }

  /** The documents of a case, a session or a cycle that the viewer may have, the latest first. */
  async list(
    viewer: Viewer,
    subject: { caseId: string } | { sessionId: string } | { cycleId: string },
  ): Promise<IssuedDocumentRow[]> {
    return this.access.readable(viewer, await this.documents.of(subject));
  }
}
