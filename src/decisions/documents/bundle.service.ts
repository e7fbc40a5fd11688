import { Injectable } from '@nestjs/common';
import { CaseRow } from '../../cases/case.entity.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { Clock } from '../../config/clock.js';
import { Random } from '../../config/random.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../domain/refusal.js';
import { hasRole, type Viewer } from '../../web/viewer.js';
import type { Language } from '../../web/language.js';
import { DocumentBundleRow } from './document-bundle.entity.js';
import { BundleOrders } from './bundle-orders.service.js';
import { SessionDecisions } from './session-decisions.service.js';

/** All documents of a cycle in one archive, for HR and auditors, or the decisions of a session: of each case what they may read. */
@Injectable()
export class BundleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CaseViews,
    private readonly decided: SessionDecisions,
    private readonly orders: BundleOrders,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Has the archive made as a job. @throws Refused `not-found` for anybody else, or where there is nothing to pack */
  request(viewer: Viewer, cycleId: string, language: Language = viewer.language): Promise<DocumentBundleRow> {
    return this.unitOfWork.run(async () => {
      if (!isOffice(viewer)) throw notFound();
      const documents = await this.documents(viewer, cycleId, language);
      return this.place(viewer, { cycleId, sessionId: null, language, documents });
    });
  }

  /** The same for the released decisions of a session, for whoever may read them. */
  requestOfSession(
    viewer: Viewer,
    sessionId: string,
    language: Language = viewer.language,
  ): Promise<DocumentBundleRow> {
    return this.unitOfWork.run(async () => {
      const { cycleId, cases } = await this.decided.readable(viewer, sessionId);
      const documents: string[] = [];
      for (const { visible, revision } of cases) {
        documents.push(...(await this.orders.ofCase(viewer, visible, language, revision)));
      }
      return this.place(viewer, { cycleId, sessionId, language, documents });
    });
  }

  /** @throws Refused `not-found` for anybody but who asked for it, and for them once a document in it is closed to them */
  async find(viewer: Viewer, id: string): Promise<DocumentBundleRow> {
    const row = await this.unitOfWork.entities().findOneBy(DocumentBundleRow, { id });
    const own = row !== null && row.requestedBy === (viewer.personId ?? viewer.accountId);
    if (!row || !own || (row.sessionId === null && !isOffice(viewer))) throw notFound();
    await this.orders.requireAll(viewer, row);
    return row;
  }

  /** Whether packing was given up. */
  failed(row: DocumentBundleRow): Promise<boolean> {
    return this.orders.failed(row);
  }

  private place(
    viewer: Viewer,
    wanted: Pick<DocumentBundleRow, 'cycleId' | 'sessionId' | 'language' | 'documents'>,
  ): Promise<DocumentBundleRow> {
    if (wanted.documents.length === 0) throw notFound();
    return this.orders.place({
      ...wanted,
      id: this.random.uuid(),
      requestedBy: viewer.personId ?? viewer.accountId,
      done: 0,
      fileKey: null,
      size: null,
      createdAt: this.clock.now().toISOString(),
    });
  }

  private async documents(viewer: Viewer, cycleId: string, language: Language): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(CaseRow, { where: { cycleId }, order: { number: 'ASC' } });
    const ids: string[] = [];
    for (const row of rows) {
      const visible = await this.views.of(viewer, row);
      ids.push(...(await this.orders.ofCase(viewer, visible, language)));
    }
    return [...ids, ...(await this.orders.ofCycle(viewer, cycleId, language))];
  }
}

function isOffice(viewer: Viewer): boolean {
  return hasRole(viewer, 'hr') || hasRole(viewer, 'auditor');
}
