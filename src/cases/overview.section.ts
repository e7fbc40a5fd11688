import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import { eligibilityLines } from './condition-list.js';
import { CycleSettings } from './cycle-settings.service.js';
import { EvaluationStore } from './evaluation-store.service.js';
import { PersonNames } from './person-names.service.js';
import { ThesisRepository } from './thesis.repository.js';
import type { VisibleCase } from './visible-case.js';

/** Why this person, and whether the rules let them be nominated. */
@Injectable()
export class OverviewSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly theses: ThesisRepository,
    private readonly evaluations: EvaluationStore,
    private readonly eligibility: CaseEligibility,
    private readonly names: PersonNames,
    private readonly cycles: CycleSettings,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'overview',
      title: 'cases.sections.overview',
      order: 10,
      isThere: (visible) => visible.reads('thesis') || visible.reads('eligibility'),
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const { row } = visible;
    const thesis = visible.reads('thesis') ? await this.theses.find(row.id) : null;
    const nameOf = await this.names.of([row.nominatorId, row.managerId, row.sponsorId], viewer);
    const model = {
      thesis: thesis && { changed: thesis.changed, proof: thesis.proof, risk: thesis.risk },
      eligibility: visible.reads('eligibility') ? await this.eligibilityOf(visible, viewer) : null,
      nominator: nameOf(row.nominatorId),
      manager: nameOf(row.managerId),
      sponsor: nameOf(row.sponsorId),
      department: row.department,
      cycle: (await this.cycles.of(row.cycleId)).name,
    };
    return { partial: 'case/overview', model };
  }

  private async eligibilityOf({ row }: VisibleCase, { language }: Viewer) {
    const { framework } = await this.cycles.of(row.cycleId);
    const kept = await this.evaluations.latest(row.id, 'nomination');
    const outcome = kept?.eligibility ?? (await this.eligibility.of(row));
    return { outcome: outcome.outcome, conditions: eligibilityLines(framework, outcome, language) };
  }
}
