import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EligibilityOutcome } from '../domain/evaluation/evaluate.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import { CaseEligibility } from './case-eligibility.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import { eligibilityLines } from './condition-list.js';
import { CycleSettings } from './cycle-settings.service.js';
import { EvaluationStore } from './evaluation-store.service.js';
import { PersonNames } from './person-names.service.js';
import type { CaseRow } from './case.entity.js';
import type { ThesisRow } from './thesis.entity.js';
import { ThesisRepository } from './thesis.repository.js';
import type { VisibleCase } from './visible-case.js';

export const overviewTab = { key: 'overview', title: 'cases.sections.overview' } as const;

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
      ...overviewTab,
      order: 10,
      isThere: (visible) => visible.reads('thesis') || visible.reads('eligibility'),
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const { row } = visible;
    const thesis = visible.reads('thesis') ? await this.theses.find(row.id) : null;
    const nameOf = await this.names.of([row.nominatorId, row.managerId, row.sponsorId], viewer);
    const { framework, name: cycle } = await this.cycles.of(row.cycleId);
    const eligibility = visible.reads('eligibility') ? await this.eligibilityOf(visible) : null;
    return overviewPart(row, { thesis, eligibility, framework, cycle, nameOf, language: viewer.language });
  }

  private async eligibilityOf({ row }: VisibleCase): Promise<EligibilityOutcome> {
    const kept = await this.evaluations.latest(row.id, 'nomination');
    return kept?.eligibility ?? (await this.eligibility.of(row));
  }
}

/** What the overview tells beside the row; null for what its reader may not read. */
export interface OverviewMaterial {
  readonly thesis: Pick<ThesisRow, 'changed' | 'proof' | 'risk'> | null;
  readonly eligibility: EligibilityOutcome | null;
  readonly framework: Framework;
  /** Name of the cycle. */
  readonly cycle: string;
  readonly nameOf: (id: string | null) => string;
  readonly language: Language;
}

export function overviewPart(
  row: Pick<CaseRow, 'nominatorId' | 'managerId' | 'sponsorId' | 'department'>,
  { thesis, eligibility, framework, cycle, nameOf, language }: OverviewMaterial,
): CaseSection {
  const model = {
    thesis: thesis && { changed: thesis.changed, proof: thesis.proof, risk: thesis.risk },
    eligibility: eligibility && {
      outcome: eligibility.outcome,
      conditions: eligibilityLines(framework, eligibility, language),
    },
    nominator: nameOf(row.nominatorId),
    manager: nameOf(row.managerId),
    sponsor: nameOf(row.sponsorId),
    department: row.department,
    cycle,
  };
  return { partial: 'case/overview', model };
}
