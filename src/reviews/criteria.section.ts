import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { CaseAdvice } from './case-advice.service.js';
import { criteriaByDimension, readinessView, type RuledCriteria } from './criteria.view.js';

export const criteriaTab = { key: 'criteria', title: 'reviews.sections.criteria' } as const;

/** What the target level asks; with what the rules say of it for who may know. */
@Injectable()
export class CriteriaSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly cycles: CycleSettings,
    private readonly advice: CaseAdvice,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      ...criteriaTab,
      order: 20,
      isThere: (visible) => visible.reads('eligibility'),
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, { language }: Viewer): Promise<CaseSection> {
    const { framework } = await this.cycles.of(visible.row.cycleId);
    return criteriaPart(framework, visible.row.targetLevel, await this.advice.of(visible), language);
  }
}

/** @param evaluation what the rules said; null for who may not know it */
export function criteriaPart(
  framework: Framework,
  level: string,
  evaluation: RuledCriteria | null,
  language: Language,
): CaseSection {
  const raised = (evaluation?.flags ?? []).filter(({ outcome }) => outcome === 'raised').map(({ id }) => id);
  const model = {
    level,
    readiness: evaluation && readinessView(evaluation, framework, level, language),
    flags: framework.flags.filter(({ id }) => raised.includes(id)).map((flag) => flag[language]),
    dimensions: criteriaByDimension(framework, level, evaluation, language),
  };
  return { partial: 'case/criteria', model };
}
