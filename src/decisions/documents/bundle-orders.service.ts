import { Injectable } from '@nestjs/common';
import type { VisibleCase } from '../../cases/visible-case.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { JobQueue } from '../../jobs/job-queue.js';
import type { Language } from '../../web/language.js';
import type { Viewer } from '../../web/viewer.js';
import { RevisionViews } from '../revision-view.service.js';
import { DocumentBundleRow } from './document-bundle.entity.js';
import { DocumentDesk } from './document-desk.service.js';
import { DocumentDownload } from './document-download.service.js';
import { mayReadSummary } from './summary-access.js';

/** The kind of the jobs that pack an archive. */
export const packingJob = 'pack-documents';

/** Orders what belongs into an archive, and the archive itself. Inside a unit. */
@Injectable()
export class BundleOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: DocumentDesk,
    private readonly revisions: RevisionViews,
    private readonly queue: JobQueue,
    private readonly download: DocumentDownload,
  ) {}

  /** Asks the table about each document anew: since it was packed the reader may have got a part in one of the cases. */
  async requireAll(viewer: Viewer, { documents }: DocumentBundleRow): Promise<void> {
    for (const id of documents) await this.download.find(viewer, id);
  }

  /**
   * Report and letter of a released decision, if there is one that the viewer may read.
   * @param decided the revision that is meant; by default the one released last
   * @returns ids of documents
   */
  async ofCase(
    viewer: Viewer,
    visible: VisibleCase,
    language: Language,
    decided?: number,
  ): Promise<string[]> {
    const caseId = visible.row.id;
    const revision = await this.readable(visible, decided);
    if (revision === null) return [];
    const of = { caseId, revision, language };
    const report = await this.desk.request(viewer, { kind: 'decision-report', ...of });
    const letter = await this.desk.request(viewer, { kind: 'decision-letter', ...of });
    return [report.id, letter.id];
  }

  /** The released revision that is meant, where the viewer may read its decision; else null. */
  async readable(visible: VisibleCase, decided?: number): Promise<number | null> {
    const released = await this.revisions.released(visible.row.id);
    const revision = decided === undefined ? released[0] : released.find((one) => one === decided);
    if (revision === undefined) return null;
    return visible.reads('decision-report', await this.revisions.phaseOf(visible, revision))
      ? revision
      : null;
  }

  async ofCycle(viewer: Viewer, cycleId: string, language: Language): Promise<string[]> {
    if (!mayReadSummary(viewer)) return [];
    return [(await this.desk.request(viewer, { kind: 'cycle-summary', cycleId, language })).id];
  }

  async place(row: DocumentBundleRow): Promise<DocumentBundleRow> {
    await this.unitOfWork.require('BundleOrders.place').insert(DocumentBundleRow, row);
    await this.queue.enqueue(packingJob, { id: row.id }, { key: row.id });
    return row;
  }

  async failed({ id, fileKey }: DocumentBundleRow): Promise<boolean> {
    return fileKey === null && (await this.queue.latest(packingJob, id))?.state === 'failed';
  }
}
