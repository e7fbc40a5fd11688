import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AppealPersonRow } from './appeal-person.entity.js';
import { InChargeRow } from './in-charge.entity.js';

/** Who holds an office in a cycle: HR in charge of a level, people for appeal panels. */
@Injectable()
export class OfficeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  inChargeOf(cycleId: string): Promise<InChargeRow[]> {
    return this.unitOfWork
      .entities()
      .find(InChargeRow, { where: { cycleId }, order: { level: 'ASC', personId: 'ASC' } });
  }

  async appealPeopleOf(cycleId: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(AppealPersonRow, { where: { cycleId }, order: { personId: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  /** Puts these people in charge of the level, in place of whoever was. */
  async setInCharge(cycleId: string, level: string, personIds: readonly string[]): Promise<void> {
    const entities = this.unitOfWork.require('OfficeRepository.setInCharge');
    await entities.delete(InChargeRow, { cycleId, level });
    const rows = personIds.map((personId) => ({ cycleId, level, personId }));
    if (rows.length > 0) await entities.insert(InChargeRow, rows);
  }

  /** Names these people for panels, in place of those named before. */
  async setAppealPeople(cycleId: string, personIds: readonly string[]): Promise<void> {
    const entities = this.unitOfWork.require('OfficeRepository.setAppealPeople');
    await entities.delete(AppealPersonRow, { cycleId });
    const rows = personIds.map((personId) => ({ cycleId, personId }));
    if (rows.length > 0) await entities.insert(AppealPersonRow, rows);
  }
}
