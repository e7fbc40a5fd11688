import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CandidateCases } from './candidate-cases.repository.js';
import { CaseRow } from './case.entity.js';

type Candidacy = Pick<CaseRow, 'id' | 'cycleId' | 'candidateId'>;

/** Other open cases of the same person in the same cycle: one of them may be handed in, any number may be drafts. */
@Injectable()
export class RivalCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CandidateCases,
  ) {}

  /** Whether another one is handed in. Drafts don't count: nobody but their nominators may learn that they exist. */
  async hasSubmitted({ id, cycleId, candidateId }: Candidacy): Promise<boolean> {
    const cases = await this.cases.of(candidateId);
    return cases.some(
      (other) => other.id !== id && other.cycleId === cycleId && !other.final && other.submittedAt !== null,
    );
  }

  drafts({ id, cycleId, candidateId }: Candidacy): Promise<CaseRow[]> {
    return this.unitOfWork.entities().find(CaseRow, {
      where: { cycleId, candidateId, final: false, id: Not(id), submittedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }
}
