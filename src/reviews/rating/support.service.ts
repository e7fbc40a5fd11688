import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../../cases/case.entity.js';
import { CaseEvaluator } from '../../cases/case-evaluator.service.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import type { RuleOutcome } from '../../domain/evaluation/explanation.js';
import { levelOf, type Framework } from '../../domain/framework/framework.js';
import { CaseReviewsReader, evidenceFacts } from '../case-reviews.service.js';

/** Criterion id → what the rules say of it, for the criteria that lack evidence. */
export type Unsupported = ReadonlyMap<string, RuleOutcome>;

/** Which criteria could not be met by any rating, because the evidence that the rules ask for is not there yet. */
@Injectable()
export class CriterionSupport {
  constructor(
    private readonly evaluator: CaseEvaluator,
    private readonly cycles: CycleSettings,
    private readonly reader: CaseReviewsReader,
  ) {}

  /** Asks the rules as if everything were rated highest: what they then still miss is evidence. */
  async unsupported(row: CaseRow): Promise<Unsupported> {
    const { framework } = await this.cycles.of(row.cycleId);
    const { evidence } = await this.reader.of(row.id);
    const highest = ratedHighest(framework, row.targetLevel);
    const { criteria } = await this.evaluator.evaluate(row.cycleId, row, {
      reviews: { self: highest, manager: highest },
      evidence: evidenceFacts(evidence),
    });
    return unmet(criteria);
  }
}

/** Everything that the level asks, at the top of the scale. */
export function ratedHighest(framework: Framework, level: string): Record<string, number> {
  const { required } = levelOf(framework, level);
  return Object.fromEntries(required.map(({ id }) => [id, framework.scale.max]));
}

export function unmet(criteria: readonly RuleOutcome[]): Unsupported {
  return new Map(criteria.filter(({ outcome }) => outcome !== 'met').map((rule) => [rule.id, rule]));
}
