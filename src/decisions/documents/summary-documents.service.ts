import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { notFound } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import type { DocumentDraft } from './document-draft.js';
import { fillCycleSummary } from './fill-summary.js';
import { mayReadSummary } from './summary-access.js';
import { SummaryRecordsLoader } from './summary-records.service.js';

/** Drafts the summary of a cycle for those who may read it. */
@Injectable()
export class SummaryDocuments {
  constructor(
    private readonly records: SummaryRecordsLoader,
    private readonly cycles: CycleSettings,
  ) {}

  /** @throws Refused `not-found` for anybody but HR of the whole company and auditors */
  async draft(viewer: Viewer, cycleId: string): Promise<DocumentDraft> {
    if (!mayReadSummary(viewer)) throw notFound();
    const { framework, calendar } = await this.cycles.of(cycleId);
    return {
      document: fillCycleSummary(await this.records.load(cycleId)),
      cycleId,
      sessionId: null,
      caseId: null,
      cases: [],
      revision: null,
      readerId: null,
      framework,
      timeZone: calendar.timeZone,
      fileName: 'cycle-summary',
    };
  }
}
