import { Injectable } from '@nestjs/common';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { AppealRepository } from './appeal.repository.js';
import type { DecisionModel } from './decision-pages.service.js';
import { DocumentDownload } from './documents/document-download.service.js';
import { RevisionViews } from './revision-view.service.js';

/** Appeal and documents beside a decision, as far as the viewer may see them. */
@Injectable()
export class DecisionSources {
  constructor(
    private readonly appeals: AppealRepository,
    private readonly download: DocumentDownload,
    private readonly revisions: RevisionViews,
  ) {}

  /** The statement, and how far it is; a panel's votes are nobody's to read. */
  async appeal(viewer: Viewer, visible: VisibleCase) {
    const appeal = await this.appeals.ofCase(visible.row.id);
    if (!appeal) return null;
    const own = visible.relations.own.includes('candidate') && viewer.personId === visible.row.candidateId;
    if (!visible.reads('appeal-statement', { own })) return null;
    const votes = await this.appeals.votes(appeal.id);
    return {
      ground: appeal.ground,
      statement: appeal.statement,
      filedAt: appeal.filedAt,
      admitted: appeal.admitted === null ? '' : appeal.admitted ? 'yes' : 'no',
      admissionReason: appeal.admissionReason ?? '',
      verdict: appeal.verdict ?? '',
      ownVote: votes.find(({ personId }) => personId === viewer.personId)?.vote ?? '',
    };
  }

  /** What was issued, and what may be asked for. */
  async documents(viewer: Viewer, visible: VisibleCase, decisions: readonly DecisionModel[]) {
    const issued = await this.download.list(viewer, { caseId: visible.row.id });
    const [latest] = decisions;
    const phase = latest && (await this.revisions.phaseOf(visible, latest.revision));
    return {
      revision: latest?.revision ?? 0,
      may: latest !== undefined && visible.reads('decision-report', phase ?? {}),
      issued: issued.map(({ id, kind, language, issuedAt, supersededBy, fileKey }) => ({
        id,
        kind,
        language,
        issuedAt,
        superseded: supersededBy !== null,
        ready: fileKey !== null,
      })),
    };
  }
}
