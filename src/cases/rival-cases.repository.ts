import { Injectable } from '@nestjs/common';
import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CaseRow } from './case.entity.js';

type Candidacy = Pick<CaseRow, 'id' | 'cycleId' | 'candidateId'>;

/** Other open cases of the same person in the same cycle: one of them may be handed in, any number may be drafts. */
@Injectable()
export class RivalCases {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether another one is handed in. Drafts don't count: nobody but their nominators may learn that they exist. */
  hasSubmitted(row: Candidacy): Promise<boolean> {
    return this.unitOfWork.entities().existsBy(CaseRow, { ...openBeside(row), submittedAt: Not(IsNull()) });
  }

  drafts(row: Candidacy): Promise<CaseRow[]> {
    return this.unitOfWork
      .entities()
      .find(CaseRow, { where: { ...openBeside(row), submittedAt: IsNull() }, order: { id: 'ASC' } });
  }
}

function openBeside({ id, cycleId, candidateId }: Candidacy): FindOptionsWhere<CaseRow> {
  return { cycleId, candidateId, final: false, id: Not(id) };
}
