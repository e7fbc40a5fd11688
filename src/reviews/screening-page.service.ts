import { Injectable } from '@nestjs/common';
import { CaseActions } from '../cases/case-actions.service.js';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseSections } from '../cases/case-sections.js';
import { CaseRepository } from '../cases/case.repository.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { ScreeningParts } from './screening-parts.service.js';

/** The packet as the committee will see it, beside a checklist from the flags. */
@Injectable()
export class ScreeningPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly sections: CaseSections,
    private readonly actions: CaseActions,
    private readonly parts: ScreeningParts,
  ) {}

  /** @throws Refused `not-found` for who does not screen, and while the case is elsewhere */
  async show(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('packet');
    if (visible.row.state !== 'screening') throw notFound();
    const actions = await this.actions.of(visible, viewer);
    return {
      head: await this.heads.of(visible, viewer),
      checklist: await this.parts.checklist(visible.row, viewer),
      sections: (await this.sections.of(visible, viewer)).filter(
        ({ key }) => !['history', 'readings'].includes(key),
      ),
      targets: ['review.self', 'review.manager'].map((value) => ({
        value,
        labelKey: `cases.states.${value.replace('.', '-')}`,
      })),
      accepts: actions.some(({ type }) => type === 'ACCEPT_PACKET'),
      returns: actions.some(({ type }) => type === 'RETURN'),
    };
  }
}
