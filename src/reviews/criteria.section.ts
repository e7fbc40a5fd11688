import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { CaseAdvice } from './case-advice.service.js';
import { criteriaByDimension, readinessView } from './criteria.view.js';

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
      key: 'criteria',
      title: 'reviews.sections.criteria',
      order: 20,
      isThere: (visible) => visible.reads('eligibility'),
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, { language }: Viewer): Promise<CaseSection> {
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const evaluation = await this.advice.of(visible);
    const raised = (evaluation?.flags ?? [])
      .filter(({ outcome }) => outcome === 'raised')
      .map(({ id }) => id);
    const model = {
      level: visible.row.targetLevel,
      readiness: evaluation && readinessView(evaluation, framework, visible.row.targetLevel, language),
      flags: framework.flags.filter(({ id }) => raised.includes(id)).map((flag) => flag[language]),
      dimensions: criteriaByDimension(framework, visible.row.targetLevel, evaluation, language),
    };
    return { partial: 'case/criteria', model };
  }
}
