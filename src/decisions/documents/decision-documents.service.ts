import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../../cases/case.entity.js';
import { CaseRepository } from '../../cases/case.repository.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import type { Language } from '../../web/language.js';
import type { Viewer } from '../../web/viewer.js';
import { RevisionViews } from '../revision-view.service.js';
import { DecisionRecordsLoader } from './decision-records.service.js';
import type { DocumentDraft } from './document-draft.js';
import type { DecisionDocument } from './document.input.js';
import { fillDecisionLetter, fillDecisionReport } from './fill-decision.js';

/** Drafts report and letter for those who may read them. */
@Injectable()
export class DecisionDocuments {
  constructor(
    private readonly cases: CaseRepository,
    private readonly revisions: RevisionViews,
    private readonly records: DecisionRecordsLoader,
    private readonly cycles: CycleSettings,
  ) {}

  /** @throws Refused `not-found` for who may not read it, or while there is none */
  async draft(
    viewer: Viewer,
    { kind, caseId, revision }: DecisionDocument,
    language: Language,
  ): Promise<DocumentDraft> {
    const visible = await this.cases.findVisible(viewer, caseId);
    const { row } = visible;
    const wanted = revision ?? row.revision;
    visible.require(kind, 'read', await this.revisions.phaseOf(visible, wanted));
    return this.compose(row, kind, wanted, language);
  }

  /** The draft itself, for nobody in particular. @throws Refused `not-found` while there is no confirmed decision */
  async compose(
    row: CaseRow,
    kind: DecisionDocument['kind'],
    revision: number,
    language: Language,
  ): Promise<DocumentDraft> {
    const records = await this.records.load(row, revision, language);
    const { calendar } = await this.cycles.of(row.cycleId);
    return {
      document: kind === 'decision-report' ? fillDecisionReport(records) : fillDecisionLetter(records),
      cycleId: row.cycleId,
      sessionId: null,
      caseId: row.id,
      cases: [row.id],
      revision,
      readerId: null,
      framework: records.framework,
      timeZone: calendar.timeZone,
      fileName: `${kind}-${row.number}-${revision}`,
    };
  }
}
