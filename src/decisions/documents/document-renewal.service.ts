import { Injectable } from '@nestjs/common';
import type { CaseChange } from '../../cases/case-change.js';
import { CaseStore } from '../../cases/case-store.service.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { JobQueue } from '../../jobs/job-queue.js';
import { DecisionDocuments } from './decision-documents.service.js';
import { DocumentIssuing } from './document-issuing.service.js';
import { IssuedDocumentRepository } from './issued-document.repository.js';

/** The kind of the jobs that issue the documents of a case anew. */
export const renewalJob = 'renew-documents';

/** What a renewal sets going. */
@Injectable()
export class RenewalSending {
  constructor(
    readonly issuing: DocumentIssuing,
    private readonly queue: JobQueue,
  ) {}

  async enqueue(caseId: string): Promise<void> {
    await this.queue.enqueue(renewalJob, { id: caseId }, { key: caseId });
  }
}

/** Who holds a report of a decision that was changed later must learn so from `/verify`: the new one is issued at once. */
@Injectable()
export class DocumentRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CaseStore,
    private readonly documents: IssuedDocumentRepository,
    private readonly decisions: DecisionDocuments,
    private readonly sending: RenewalSending,
  ) {}

  /** In the unit of a step that tells the candidate another outcome than before. */
  async react({ from, row }: CaseChange): Promise<void> {
    const before = from?.snapshot.context;
    const after = row.snapshot.context;
    if (!before || before.releasedAt === null) return;
    const told = before.releasedAt !== after.releasedAt || before.releasedOutcome !== after.releasedOutcome;
    if (told) await this.sending.enqueue(row.id);
  }

  /** Issues what stands of the case anew, in the languages in which it was issued. */
  async renew(caseId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.store.load(caseId);
      for (const { kind, language, supersededBy } of await this.documents.of({ caseId })) {
        if (supersededBy !== null || (kind !== 'decision-report' && kind !== 'decision-letter')) continue;
        const draft = await this.decisions.compose(row, kind, row.revision, language);
        await this.sending.issuing.issue(draft, language);
      }
    });
  }
}
