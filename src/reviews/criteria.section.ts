import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { levelOf } from '../domain/framework/framework.js';
import type { Viewer } from '../web/viewer.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { CaseAdvice } from './case-advice.service.js';
import { readinessFrom } from './readiness.js';

/** What the target level asks; with what the rules say of it for who may know. */
@Injectable()
export class CriteriaSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly cycles: CycleSettings,
    private readonly advice: CaseAdvice,
  ) {}

  onModuleInit(): void {
    this.sections.register({ order: 20, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, { language }: Viewer): Promise<CaseSection | null> {
    if (!visible.reads('eligibility')) return null;
    const { framework } = await this.cycles.of(visible.row.cycleId);
    const evaluation = await this.advice.of(visible);
    const outcomes = new Map(evaluation?.criteria.map((rule) => [rule.id, rule]));
    const raised = (evaluation?.flags ?? [])
      .filter(({ outcome }) => outcome === 'raised')
      .map(({ id }) => id);
    const required = levelOf(framework, visible.row.targetLevel).required;
    const model = {
      readiness: evaluation ? readinessFrom(evaluation) : null,
      reason: evaluation?.readiness.tried.at(-1)?.sentence[language] ?? '',
      flags: framework.flags.filter(({ id }) => raised.includes(id)).map((flag) => flag[language]),
      dimensions: framework.dimensions.flatMap((dimension) => {
        const asked = required.filter((criterion) => criterion.dimension === dimension.key);
        if (asked.length === 0) return [];
        const criteria = asked.map((criterion) => ({
          id: criterion.id,
          text: criterion[language],
          must: criterion.must,
          inheritedFrom: criterion.inheritedFrom,
          outcome: outcomes.get(criterion.id)?.outcome ?? null,
          sentence: outcomes.get(criterion.id)?.sentence[language] ?? '',
        }));
        return [{ name: dimension[language], criteria }];
      }),
    };
    return { key: 'criteria', title: 'reviews.sections.criteria', partial: 'case/criteria', model };
  }
}
