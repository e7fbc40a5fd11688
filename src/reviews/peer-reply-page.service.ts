import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import type { Viewer } from '../web/viewer.js';
import { readersOf } from './readers.view.js';
import { ReviewDrafts } from './review-drafts.service.js';

/** What does a colleague know of this person's work? */
@Injectable()
export class PeerReplyPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly heads: CaseHeads,
  ) {}

  /** @throws Refused `not-found` for who is not asked, and once it is handed in */
  async show(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const draft = await this.drafts.own(viewer, visible, 'peer');
    return {
      head: await this.heads.of(visible, viewer),
      action: `/cases/${caseId}/peer-review`,
      version: draft?.version ?? 0,
      summary: draft?.summary ?? '',
      readers: readersOf('peer-text', visible.facts, 'peer'),
    };
  }
}
