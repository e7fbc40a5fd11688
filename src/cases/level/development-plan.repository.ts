import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Refused } from '../../domain/refusal.js';
import { DevelopmentGoalRow } from './development-goal.entity.js';
import { DevelopmentPlanRow } from './development-plan.entity.js';

/** Development plans. Nothing here asks who reads. */
@Injectable()
export class DevelopmentPlanRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were written. */
  goalsOf(personIds: readonly string[]): Promise<DevelopmentGoalRow[]> {
    return this.unitOfWork.entities().find(DevelopmentGoalRow, {
      where: { personId: In([...personIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  goal(id: string): Promise<DevelopmentGoalRow | null> {
    return this.unitOfWork.entities().findOneBy(DevelopmentGoalRow, { id });
  }

  plan(personId: string): Promise<DevelopmentPlanRow | null> {
    return this.unitOfWork.entities().findOneBy(DevelopmentPlanRow, { personId });
  }

  /** The plans that were opened to somebody. */
  sharedWith(sharedWithId: string): Promise<DevelopmentPlanRow[]> {
    return this.unitOfWork.entities().findBy(DevelopmentPlanRow, { sharedWithId });
  }

  async add(row: DevelopmentGoalRow): Promise<void> {
    await this.unitOfWork.require('DevelopmentPlanRepository.add').insert(DevelopmentGoalRow, row);
  }

  /** @throws Refused `conflict` when the goal was changed since */
  async change({ id, version, ...row }: DevelopmentGoalRow): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('DevelopmentPlanRepository.change')
      .update(DevelopmentGoalRow, { id, version }, { ...row, version: version + 1 });
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.require('DevelopmentPlanRepository.remove').delete(DevelopmentGoalRow, { id });
  }

  async share(row: DevelopmentPlanRow): Promise<void> {
    await this.unitOfWork
      .require('DevelopmentPlanRepository.share')
      .upsert(DevelopmentPlanRow, row, ['personId']);
  }
}
