import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { DecisionRow } from './decision.entity.js';
import { RationaleRow } from './rationale.entity.js';

/** A decision with its rationales by dimension, in no particular order. */
export interface WrittenDecision {
  readonly decision: DecisionRow;
  readonly rationales: readonly RationaleRow[];
}

/** What the committee wrote on its decisions. Nothing here asks who reads. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(caseId: string, revision: number): Promise<WrittenDecision | null> {
    const entities = this.unitOfWork.entities();
    const decision = await entities.findOneBy(DecisionRow, { caseId, revision });
    return decision && { decision, rationales: await entities.findBy(RationaleRow, { caseId, revision }) };
  }

  /**
   * Writes a decision as a whole.
   * @param version of the decision as its author saw it, 0 for none
   * @throws Refused `conflict` when it has moved on
   */
  async write(
    decision: Omit<DecisionRow, 'version'>,
    rationales: readonly Omit<RationaleRow, 'caseId' | 'revision'>[],
    version: number,
  ): Promise<void> {
    const entities = this.unitOfWork.require('DecisionRepository.write');
    const { caseId, revision } = decision;
    if (version === 0) await entities.insert(DecisionRow, { ...decision, version: 1 });
    else await this.replace(decision, version);
    await entities.delete(RationaleRow, { caseId, revision });
    if (rationales.length === 0) return;
    await entities.insert(
      RationaleRow,
      rationales.map((rationale) => ({ ...rationale, caseId, revision })),
    );
  }

  private async replace(decision: Omit<DecisionRow, 'version'>, version: number): Promise<void> {
    const { caseId, revision, ...rest } = decision;
    const { affected } = await this.unitOfWork
      .require('DecisionRepository.replace')
      .update(DecisionRow, { caseId, revision, version }, { ...rest, version: version + 1 });
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }
}
