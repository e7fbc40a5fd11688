import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import { EvaluationRow, type EvaluationMoment } from './evaluation.entity.js';
import type { CaseRow } from './case.entity.js';

/** What the rules said, kept with all it takes to say it again. Rows are only ever added. */
@Injectable()
export class EvaluationStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Keeps an evaluation, inside a unit. */
  async keep(row: CaseRow, moment: EvaluationMoment, evaluation: Evaluation): Promise<EvaluationRow> {
    const { facts, ...rest } = evaluation;
    const result = canonicalJson(rest);
    const kept: EvaluationRow = {
      id: this.random.uuid(),
      caseId: row.id,
      revision: row.revision,
      moment,
      frameworkVersion: evaluation.frameworkVersion,
      engineVersion: evaluation.engineVersion,
      targetLevel: evaluation.targetLevel,
      facts: canonicalJson(facts),
      result,
      resultHash: createHash('sha256').update(result).digest('hex'),
      createdAt: this.clock.now().toISOString(),
    };
    await this.unitOfWork.require('EvaluationStore.keep').insert(EvaluationRow, kept);
    return kept;
  }

  /** The evaluations of a case, or of all cases, oldest first. */
  list(caseId?: string): Promise<EvaluationRow[]> {
    const where = caseId === undefined ? {} : { caseId };
    return this.unitOfWork.entities().find(EvaluationRow, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** The latest evaluation of a moment, or null. */
  async latest(caseId: string, moment: EvaluationMoment): Promise<Evaluation | null> {
    const [row] = await this.unitOfWork
      .entities()
      .find(EvaluationRow, { where: { caseId, moment }, order: { createdAt: 'DESC', id: 'DESC' }, take: 1 });
    return row ? evaluationOf(row) : null;
  }
}

/** The evaluation as it was when it was kept. */
export function evaluationOf(row: EvaluationRow): Evaluation {
  const result = JSON.parse(row.result) as Omit<Evaluation, 'facts'>;
  return { ...result, facts: JSON.parse(row.facts) as Evaluation['facts'] };
}
