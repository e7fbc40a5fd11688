import { Injectable } from '@nestjs/common';
import type { Phase } from '../domain/visibility/phase.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';
import type { Viewer } from '../web/viewer.js';
import type { CaseRow } from './case.entity.js';

/** What a feature above knows of where a case is for this viewer: `ownSheetHandedIn`, `chair`, `sessionReleased` … */
export type CasePhaseSource = (row: CaseRow, viewer: Viewer, facts: CaseFacts) => Promise<Partial<Phase>>;

/** Where features above `cases` say what the visibility table asks and the case itself doesn't know. */
@Injectable()
export class CasePhaseSources {
  private readonly sources: CasePhaseSource[] = [];

  register(source: CasePhaseSource): void {
    this.sources.push(source);
  }

  async contributions(row: CaseRow, viewer: Viewer, facts: CaseFacts): Promise<Partial<Phase>> {
    let joined: Partial<Phase> = {};
    for (const source of this.sources) joined = { ...joined, ...(await source(row, viewer, facts)) };
    return joined;
  }
}
