import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import { AmendmentRow } from './amendment.entity.js';
import { CycleRow } from './cycle.entity.js';

export const cycleStream = (cycleId: string): string => `cycle:${cycleId}`;

@Injectable()
export class CycleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<CycleRow | null> {
    return this.unitOfWork.entities().findOneBy(CycleRow, { id });
  }

  /** @throws not-found */
  async get(id: string): Promise<CycleRow> {
    const row = await this.find(id);
    if (!row) throw notFound();
    return row;
  }

  /** Latest first. */
  all(): Promise<CycleRow[]> {
    return this.unitOfWork
      .entities()
      .find(CycleRow, { order: { nominationsOpenOn: 'DESC', createdAt: 'DESC', id: 'ASC' } });
  }

  open(): Promise<CycleRow[]> {
    return this.unitOfWork.entities().find(CycleRow, { where: { state: 'open' }, order: { id: 'ASC' } });
  }

  async insert(row: CycleRow): Promise<void> {
    await this.unitOfWork.require('CycleRepository.insert').insert(CycleRow, row);
  }

  /**
   * Writes changes of a cycle that was loaded.
   * @throws conflict when somebody else changed it since
   */
  async change(row: CycleRow, changes: Partial<Omit<CycleRow, 'id' | 'version'>>): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('CycleRepository.change')
      .update(CycleRow, { id: row.id, version: row.version }, { ...changes, version: row.version + 1 });
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }

  /** By number. */
  amendmentsOf(cycleId: string): Promise<AmendmentRow[]> {
    return this.unitOfWork.entities().find(AmendmentRow, { where: { cycleId }, order: { number: 'ASC' } });
  }

  async addAmendment(row: AmendmentRow): Promise<void> {
    await this.unitOfWork.require('CycleRepository.addAmendment').insert(AmendmentRow, row);
  }
}
