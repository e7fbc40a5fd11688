import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../audit/access-log.js';
import { CaseStore } from '../../cases/case-store.service.js';
import { CaseViews } from '../../cases/case-views.service.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import { notFound } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import { RevisionViews } from '../revision-view.service.js';
import type { IssuedDocumentRow } from './issued-document.entity.js';
import { MinutesDocuments } from './minutes-documents.service.js';
import { mayReadSummary } from './summary-access.js';

/** Who may have a document that was issued: asked anew at every download, by the table. */
@Injectable()
export class DocumentAccess {
  constructor(
    private readonly store: CaseStore,
    private readonly views: CaseViews,
    private readonly revisions: RevisionViews,
    private readonly minutes: MinutesDocuments,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws Refused `not-found`, as if the document did not exist */
  async require(viewer: Viewer, row: IssuedDocumentRow): Promise<void> {
    if (!(await this.mayRead(viewer, row))) throw notFound();
    const of = row.caseId ?? row.sessionId ?? row.cycleId;
    this.accessLog.note(viewer.personId ?? viewer.accountId, row.kind, of);
  }

  /** Of the documents given, those that the viewer may have. */
  async readable(viewer: Viewer, rows: readonly IssuedDocumentRow[]): Promise<IssuedDocumentRow[]> {
    const readable: IssuedDocumentRow[] = [];
    for (const row of rows) if (await this.mayRead(viewer, row)) readable.push(row);
    return readable;
  }

  private mayRead(viewer: Viewer, row: IssuedDocumentRow): Promise<boolean> {
    switch (row.kind) {
      case 'cycle-summary':
        return Promise.resolve(mayReadSummary(viewer));
      case 'session-minutes':
        return this.minutes.stillOpen(viewer, row);
      case 'committee-packet':
        return this.mayReadPacket(viewer, row, 'packet');
      case 'committee-supplement':
        return this.mayReadPacket(viewer, row, 'packet-after-scores');
      default:
        return this.mayReadDecision(viewer, row, row.kind);
    }
  }

  private async mayReadDecision(
    viewer: Viewer,
    { caseId, revision }: IssuedDocumentRow,
    object: 'decision-report' | 'decision-letter',
  ): Promise<boolean> {
    const visible = await this.visible(viewer, caseId ?? '');
    return visible.reads(object, await this.revisions.phaseOf(visible, revision ?? visible.row.revision));
  }

  /** A packet carries its reader's name, and is for nobody else; none of its cases may be closed to them by now. */
  private async mayReadPacket(
    viewer: Viewer,
    { readerId, cases }: IssuedDocumentRow,
    object: 'packet' | 'packet-after-scores',
  ): Promise<boolean> {
    if (readerId !== (viewer.personId ?? viewer.accountId)) return false;
    for (const caseId of cases) {
      if (!(await this.visible(viewer, caseId)).reads(object)) return false;
    }
    return true;
  }

  private async visible(viewer: Viewer, caseId: string): Promise<VisibleCase> {
    return this.views.of(viewer, await this.store.load(caseId));
  }
}
