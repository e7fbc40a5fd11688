import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { Viewer } from '../web/viewer.js';
import { CaseFactsLoader } from './case-facts.service.js';
import { casePhase } from './case-phase.js';
import { CasePhaseSources } from './case-phase-sources.js';
import { ViewerParts } from './viewer-parts.service.js';
import type { CaseRow } from './case.entity.js';
import { VisibleCase } from './visible-case.js';

/** Puts a case before a pair of eyes: who they are to it, and where it is. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly facts: CaseFactsLoader,
    private readonly parts: ViewerParts,
    private readonly phases: CasePhaseSources,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, row: CaseRow): Promise<VisibleCase> {
    const facts = await this.facts.load(row, null);
    const relations = await this.parts.relations(viewer, row, facts);
    const known = casePhase(row, facts, relations, this.clock.now());
    const phase = { ...known, ...(await this.phases.contributions(row, viewer, facts)) };
    return new VisibleCase(row, facts, relations, phase);
  }
}
