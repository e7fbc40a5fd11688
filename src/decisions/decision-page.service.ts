import { Injectable } from '@nestjs/common';
import { CaseActions } from '../cases/case-actions.service.js';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { notFound } from '../domain/refusal.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import type { Viewer } from '../web/viewer.js';
import { DecisionModels } from './decision-pages.service.js';
import { DecisionSources } from './decision-sources.service.js';

/** What can be done on the page of a decision. */
const events: readonly CaseEventType[] = [
  'ACKNOWLEDGE',
  'APPEAL',
  'RATIFY',
  'SEND_BACK',
  'RECUSE',
  'ADMIT_APPEAL',
  'DISMISS_APPEAL',
  'IMPLEMENT',
];

/** The page of a decision: outcome first, then why, then what one may do. */
@Injectable()
export class DecisionPage {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly actions: CaseActions,
    private readonly models: DecisionModels,
    private readonly sources: DecisionSources,
  ) {}

  /** @throws Refused `not-found` for who may read neither a decision nor an appeal of the case */
  async show(viewer: Viewer, caseId: string) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const decisions = await this.models.of(viewer, visible);
    const appeal = await this.sources.appeal(viewer, visible);
    if (decisions.length === 0 && !appeal) throw notFound();
    const allowed = (await this.actions.of(visible, viewer)).map(({ type }) => type);
    return {
      head: await this.heads.of(visible, viewer, ['outcome', 'rationale', 'tally', 'appeal-statement']),
      decisions,
      appeal,
      appealUntil: appealUntil(visible),
      allowed: Object.fromEntries(events.map((event) => [event, allowed.includes(event)])),
      documents: await this.sources.documents(viewer, visible, decisions),
    };
  }
}

function appealUntil({ row, relations }: VisibleCase): string | null {
  return relations.own.includes('candidate') ? row.snapshot.context.appealUntil : null;
}
