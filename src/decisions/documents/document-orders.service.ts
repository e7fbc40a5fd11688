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

  /** The document that stands for subject, reader and language now; null where none was issued. */
  async standing(draft: DocumentDraft, language: Language): Promise<IssuedDocumentRow | null> {
    const [latest] = await this.documents.standing(draft, language);
    return latest ?? null;
  }

  /** Keeps a new document, marks the one it replaces, and has it printed. */
  async place(row: IssuedDocumentRow, former: IssuedDocumentRow | null): Promise<IssuedDocumentRow> {
    await this.documents.insert(row);
    if (former) await this.documents.supersede(former.id, row.id);
    await this.queue.enqueue(printingJob, { id: row.id }, { key: row.id });
    return row;
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
