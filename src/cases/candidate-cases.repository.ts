import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { listsById } from '../database/by-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CaseRow } from './case.entity.js';

/** Of a case what other cases of the same candidate are asked. */
export type BesideCase = Pick<
  CaseRow,
  'id' | 'cycleId' | 'candidateId' | 'final' | 'submittedAt' | 'releasedOutcome' | 'releasedAt'
>;

const select = {
  id: true,
  cycleId: true,
  candidateId: true,
  final: true,
  submittedAt: true,
  releasedOutcome: true,
  releasedAt: true,
} as const;

/** All cases of a candidate, of whatever cycle and state. Who may learn of them is asked elsewhere. */
@Injectable()
export class CandidateCases {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(candidateId: string): Promise<readonly BesideCase[]> {
    return (await this.ofEach([candidateId])).get(candidateId) ?? [];
  }

  /** Read together, and known to {@link of} from then on. */
  ofEach(candidateIds: readonly string[]): Promise<Map<string, BesideCase[]>> {
    return this.unitOfWork.rememberedEach(candidateIds, {
      key: (id) => `cases of ${id}`,
      tables: ['promotion_case'],
      read: async (ids) => {
        const where = { candidateId: In([...ids]) };
        const rows = await this.unitOfWork.entities().find(CaseRow, { select, where, order: { id: 'ASC' } });
        return listsById(ids, rows, ({ candidateId }) => candidateId);
      },
    });
  }
}
