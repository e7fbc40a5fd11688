import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AddendumRow } from './addendum.entity.js';

/** Addenda by case. Who may read one is asked before, item by item. */
@Injectable()
export class AddendumRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  newId(): string {
    return this.random.uuid();
  }

  /** Oldest first. */
  ofCase(caseId: string): Promise<AddendumRow[]> {
    return this.unitOfWork
      .entities()
      .find(AddendumRow, { where: { caseId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async add(addendum: Omit<AddendumRow, 'createdAt'>): Promise<void> {
    const createdAt = this.clock.now().toISOString();
    await this.unitOfWork.require('AddendumRepository.add').insert(AddendumRow, { ...addendum, createdAt });
  }
}
