import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import type { EvaluationMoment } from '../cases/evaluation.entity.js';
import { EvaluationStore } from '../cases/evaluation-store.service.js';
import { CaseReviewsReader } from './case-reviews.service.js';

/** Evaluates what is handed in, and keeps it. */
@Injectable()
export class ReviewEvaluations {
  constructor(
    private readonly reviews: CaseReviewsReader,
    private readonly store: EvaluationStore,
  ) {}

  async keep(row: CaseRow, moment: EvaluationMoment): Promise<void> {
    await this.store.keep(row, moment, await this.reviews.evaluate(row));
  }
}
