import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Facts } from '../../domain/evaluation/facts.js';
import { CaseRow } from '../case.entity.js';
import { EvaluationRow } from '../evaluation.entity.js';

/** The facts that a case was last evaluated with. */
export interface GatheredCase {
  readonly caseId: string;
  readonly fromLevel: string;
  readonly targetLevel: string;
  readonly frameworkVersion: string;
  readonly facts: Facts;
}

const lotSize = 200;

/** The facts of a cycle's cases, in lots: each case with those of its last evaluation. */
@Injectable()
export class GatheredFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A draft is nobody's business but its nominator's; nor is it evaluated. */
  async *ofCycle(cycleId: string): AsyncGenerator<readonly GatheredCase[]> {
    let after = '';
    for (;;) {
      const cases = await this.unitOfWork.entities().find(CaseRow, {
        select: { id: true, fromLevel: true },
        where: { cycleId, submittedAt: Not(IsNull()), id: MoreThan(after) },
        order: { id: 'ASC' },
        take: lotSize,
      });
      if (cases.length > 0) yield await this.gathered(cases);
      if (cases.length < lotSize) return;
      after = cases.at(-1)?.id ?? '';
    }
  }

  private async gathered(cases: readonly Pick<CaseRow, 'id' | 'fromLevel'>[]): Promise<GatheredCase[]> {
    const fromLevels = new Map(cases.map(({ id, fromLevel }) => [id, fromLevel]));
    const entities = this.unitOfWork.entities();
    const heads = await entities.find(EvaluationRow, {
      select: { id: true, caseId: true },
      where: { caseId: In([...fromLevels.keys()]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const last = new Map(heads.map(({ id, caseId }) => [caseId, id]));
    const rows = await entities.find(EvaluationRow, {
      select: { id: true, caseId: true, frameworkVersion: true, targetLevel: true, facts: true },
      where: { id: In([...last.values()]) },
    });
    return rows.map(({ caseId, frameworkVersion, targetLevel, facts }) => ({
      caseId,
      fromLevel: fromLevels.get(caseId) ?? '',
      targetLevel,
      frameworkVersion,
      facts: JSON.parse(facts) as Facts,
    }));
  }
}
