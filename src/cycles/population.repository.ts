import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CycleMemberRow } from './cycle-member.entity.js';

@Injectable()
export class PopulationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those who take part, by person. */
  of(cycleId: string): Promise<CycleMemberRow[]> {
    return this.unitOfWork
      .entities()
      .find(CycleMemberRow, { where: { cycleId, removedBy: IsNull() }, order: { personId: 'ASC' } });
  }

  async find(cycleId: string, personId: string): Promise<CycleMemberRow | null> {
    return this.unitOfWork.entities().findOneBy(CycleMemberRow, { cycleId, personId, removedBy: IsNull() });
  }

  /** Adds members; who was taken out before takes part again, as they stand now. */
  async add(rows: readonly CycleMemberRow[]): Promise<void> {
    const entities = this.unitOfWork.require('PopulationRepository.add');
    for (let start = 0; start < rows.length; start += 80) {
      await entities.upsert(CycleMemberRow, rows.slice(start, start + 80), ['cycleId', 'personId']);
    }
  }

  async remove(cycleId: string, personIds: readonly string[], amendment: number): Promise<void> {
    const entities = this.unitOfWork.require('PopulationRepository.remove');
    for (let start = 0; start < personIds.length; start += 500) {
      const some = personIds.slice(start, start + 500);
      await entities.update(CycleMemberRow, { cycleId, personId: In(some) }, { removedBy: amendment });
    }
  }
}
