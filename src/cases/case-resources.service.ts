import { Injectable } from '@nestjs/common';
import type { CaseState } from '../domain/workflow/case-state.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { ActsToConfirm } from './acts-to-confirm.service.js';
import { CaseActions } from './case-actions.service.js';
import { CaseHeads, type CaseHead } from './case-heads.service.js';
import { CaseRepository } from './case.repository.js';
import type { CaseLineResource, CaseResource } from './case.resource.js';
import { NominationParts } from './nomination-parts.service.js';
import type { VisibleCase } from './visible-case.js';

/** Cases as the API gives them: the same head, parts and buttons as on the page of the case. */
@Injectable()
export class CaseResources {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly actions: CaseActions,
    private readonly parts: NominationParts,
    private readonly confirmations: ActsToConfirm,
  ) {}

  /** @throws Refused `not-found` */
  async one(viewer: Viewer, caseId: string): Promise<CaseResource> {
    const visible = await this.cases.findVisible(viewer, caseId);
    if (!knowsState(visible)) throw notFound();
    const head = await this.heads.of(visible, viewer, ['thesis', 'eligibility', 'outcome']);
    const actions = await this.actions.of(visible, viewer);
    const { row } = visible;
    return {
      ...lineOf(visible, head),
      version: head.version,
      outcome: visible.reads('outcome') ? (row.outcome ?? row.releasedOutcome) : null,
      sessionId: visible.reads('committee-steps') ? row.sessionId : null,
      waitingFor: [...head.waitingFor],
      waitingForRole: head.waitingForRole,
      workingDaysLeft: head.dueIn,
      ...(await this.parts.of(visible, viewer)),
      toConfirm: await this.confirmations.of(visible, viewer),
      allowedEvents: actions.map(({ type, kind, fields }) => ({
        type,
        kind,
        fields: fields.map(({ name }) => name),
      })),
    };
  }

  /** Null where the viewer may not read it, such as after stepping aside. */
  async oneOrNone(viewer: Viewer, caseId: string): Promise<CaseResource | null> {
    try {
      return await this.one(viewer, caseId);
    } catch (failure) {
      if (failure instanceof Refused && failure.refusal.code === 'not-found') return null;
      throw failure;
    }
  }

  async line(viewer: Viewer, visible: VisibleCase): Promise<CaseLineResource> {
    return lineOf(visible, await this.heads.of(visible, viewer));
  }
}

function lineOf({ row }: VisibleCase, head: CaseHead): CaseLineResource {
  const { number, candidate, fromLevel, targetLevel, until, dueAt, final } = head;
  return {
    id: row.id,
    number,
    cycleId: row.cycleId,
    candidateId: row.candidateId,
    candidate,
    fromLevel,
    targetLevel,
    // Heads name states by the keys of their texts.
    state: head.state.replace('-', '.') as CaseState,
    until,
    dueAt,
    final,
  };
}

/** Whoever is asked about one item of evidence, and no more, is not told of the case. */
export function knowsState(visible: VisibleCase): boolean {
  return visible.access('case-state') !== 'none';
}
