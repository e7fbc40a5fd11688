import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../jobs/job-queue.js';
import type { Language } from '../../web/language.js';
import type { DocumentDraft } from './document-draft.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';
import { IssuedDocumentRepository } from './issued-document.repository.js';

/** The kind of the jobs that print a document. */
export const printingJob = 'print-document';

/** Documents on their way to the printer. Every method that writes belongs inside a unit. */
@Injectable()
export class DocumentOrders {
  constructor(
    private readonly documents: IssuedDocumentRepository,
    private readonly queue: JobQueue,
  ) {}

  /** The last document of subject, revision, reader and language; null where none was issued. */
  async last(draft: DocumentDraft, language: Language): Promise<IssuedDocumentRow | null> {
    const alike = await this.documents.alike(draft, language);
    return alike.find(({ revision }) => revision === draft.revision) ?? null;
  }

  /**
   * Keeps a new document and has it printed. It replaces those of this revision and of earlier ones; where a later
   * revision has a document already, that one stands.
   */
  async place(row: IssuedDocumentRow, alike: DocumentDraft): Promise<IssuedDocumentRow> {
    const standing = (await this.documents.alike(alike, row.language)).filter(
      ({ supersededBy }) => supersededBy === null,
    );
    const later = standing.find(({ revision }) => (revision ?? 0) > (row.revision ?? 0));
    const placed = { ...row, supersededBy: later?.id ?? null };
    await this.documents.insert(placed);
    for (const former of standing) {
      if ((former.revision ?? 0) <= (row.revision ?? 0)) await this.documents.supersede(former.id, row.id);
    }
    await this.queue.enqueue(printingJob, { id: row.id }, { key: row.id });
    return placed;
  }

  /** Has a document printed again whose printing was given up. */
  async again(row: IssuedDocumentRow): Promise<IssuedDocumentRow> {
    if (row.fileKey !== null) return row;
    const job = await this.queue.latest(printingJob, row.id);
    if (job?.state === 'failed') await this.queue.retry(job.id);
    return row;
  }

  /** Whether printing was given up. */
  async failed(row: IssuedDocumentRow): Promise<boolean> {
    if (row.fileKey !== null) return false;
    return (await this.queue.latest(printingJob, row.id))?.state === 'failed';
  }
}
