import { Injectable } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';
import { CaseActions } from './case-actions.service.js';
import { CaseHeads } from './case-heads.service.js';
import { CaseSections } from './case-sections.js';
import { CaseRepository } from './case.repository.js';

/** The page of a case: where it is, what is asked of whom. */
@Injectable()
export class CasePages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly sections: CaseSections,
    private readonly actions: CaseActions,
  ) {}

  /** @throws Refused `not-found` */
  async show(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const head = await this.heads.of(visible, viewer);
    const actions = await this.actions.of(visible, viewer);
    const main = actions.find(({ kind }) => kind === 'duty') ?? null;
    return {
      head,
      main: main && { type: main.type, href: main.href },
      sections: await this.sections.of(visible, viewer),
      forms: actions.filter(({ hasPage }) => !hasPage),
      links: actions.filter(({ hasPage, type }) => hasPage && type !== main?.type),
    };
  }
}
