import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
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
  ) {}

  onModuleInit(): void {
    this.sections.register({ order: 10, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null> {
    const { row } = visible;
    const thesis = visible.reads('thesis') ? await this.theses.find(row.id) : null;
    const eligibility = visible.reads('eligibility') ? await this.eligibilityOf(visible, viewer) : null;
    if (!thesis && !eligibility) return null;
    const nameOf = await this.names.of([row.nominatorId, row.managerId, row.sponsorId], viewer);
    const model = {
      thesis: thesis && { changed: thesis.changed, proof: thesis.proof, risk: thesis.risk },
      eligibility,
      nominator: nameOf(row.nominatorId),
      manager: nameOf(row.managerId),
      sponsor: nameOf(row.sponsorId),
      department: row.department,
    };
    return { key: 'overview', title: 'cases.sections.overview', partial: 'case/overview', model };
  }

  private async eligibilityOf({ row }: VisibleCase, { language }: Viewer) {
    const kept = await this.evaluations.latest(row.id, 'nomination');
    const { outcome, rules } = kept?.eligibility ?? (await this.eligibility.of(row));
    return {
      outcome,
      rules: rules.map((rule) => ({ outcome: rule.outcome, sentence: rule.sentence[language] })),
    };
  }
}
