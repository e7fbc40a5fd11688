import { Injectable } from '@nestjs/common';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { ActsToConfirm, type ActToConfirm } from './acts-to-confirm.service.js';
import { CaseActions, type CaseAction } from './case-actions.service.js';
import { CaseHeads } from './case-heads.service.js';
import { CasePaths } from './case-paths.service.js';
import { CaseSections } from './case-sections.js';
import { CaseRepository } from './case.repository.js';

/** The page of a case: where it is, what is asked of whom. */
@Injectable()
export class CasePages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly paths: CasePaths,
    private readonly sections: CaseSections,
    private readonly actions: CaseActions,
    private readonly confirmations: ActsToConfirm,
  ) {}

  /** @throws Refused `not-found`, also for a tab that the viewer does not have */
  async show(viewer: Viewer, caseId: string, tab?: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const { tabs, part } = await this.sections.opened(visible, viewer, tab);
    return {
      head: await this.heads.of(visible, viewer),
      path: await this.paths.of(visible, viewer),
      ...placedActions(await this.actions.of(visible, viewer), await this.confirmations.of(visible, viewer)),
      tabs,
      part,
    };
  }

  /** Where to go on after an event: who confirmed as the second person may have nothing more to read of the case. */
  async addressAfter(viewer: Viewer, caseId: string): Promise<string> {
    return (await this.cases.isVisible(viewer, caseId)) ? `/cases/${caseId}` : '/inbox';
  }
}

/** Other answers to the question that a duty puts: they stand beside it, though nobody owes them. */
const answers: Partial<Record<CaseEventType, readonly CaseEventType[]>> = {
  ACCEPT: ['REFUSE'],
  SPONSOR: ['REFUSE'],
  GRANT: ['REFUSE'],
  ADMIT_APPEAL: ['REFUSE_APPEAL'],
  DISMISS_APPEAL: ['REMAND', 'OVERTURN'],
};

/**
 * One primary button: the page of the first duty that has one, else the form of the first duty. What is owed, and the other
 * answers to it, stands on top; whatever else may be done is folded away.
 */
export function placedActions(actions: readonly CaseAction[], confirmations: readonly ActToConfirm[]) {
  const duties = actions.filter(({ kind }) => kind === 'duty');
  const main = duties.find(({ hasPage }) => hasPage) ?? null;
  const asked = duties.flatMap(({ type }) => [type, ...(answers[type] ?? [])]);
  const forms = actions.filter(({ hasPage }) => !hasPage);
  const turn = asked.flatMap((type) => forms.filter((form) => form.type === type));
  return {
    main: main && { type: main.type, href: main.href },
    turn: [...new Set(turn)].map((form, index) => ({
      ...form,
      isPrimary: main === null && index === 0,
      confirms: confirmations.find(({ type }) => type === form.type) ?? null,
    })),
    links: actions.filter((action) => action.hasPage && action !== main),
    more: forms.filter((form) => !turn.includes(form)),
  };
}
