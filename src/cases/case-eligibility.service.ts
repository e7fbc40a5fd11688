import { Injectable } from '@nestjs/common';
import type { EligibilityOutcome } from '../domain/evaluation/evaluate.js';
import { CaseEvaluator } from './case-evaluator.service.js';
import { noReviews } from './case-data.service.js';
import type { CaseRow } from './case.entity.js';

/** Whether the rules let somebody be nominated, with the reason of each rule. */
@Injectable()
export class CaseEligibility {
  constructor(private readonly evaluator: CaseEvaluator) {}

  /** Reads together what {@link of} is asked for next, candidate by candidate. */
  foresee(candidateIds: readonly string[]): Promise<void> {
    return this.evaluator.foresee(candidateIds);
  }

  async of(
    row: Pick<CaseRow, 'cycleId' | 'candidateId' | 'managerId' | 'fromLevel' | 'targetLevel'> & {
      id: string | null;
    },
  ): Promise<EligibilityOutcome> {
    const { eligibility } = await this.evaluator.evaluate(row.cycleId, row, noReviews);
    return eligibility;
  }
}
