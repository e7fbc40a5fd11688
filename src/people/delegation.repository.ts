import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DelegationRow } from './delegation.entity.js';

@Injectable()
export class DelegationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<DelegationRow | null> {
    return this.unitOfWork.entities().findOneBy(DelegationRow, { id });
  }

  /** Latest first. */
  of(personId: string): Promise<DelegationRow[]> {
    return this.unitOfWork
      .entities()
      .find(DelegationRow, { where: { personId }, order: { fromDay: 'DESC', id: 'ASC' } });
  }

  /** The delegations that a person may use on a day. */
  async usableBy(delegateId: string, day: string): Promise<DelegationRow[]> {
    return this.unitOfWork.entities().findBy(DelegationRow, {
      delegateId,
      fromDay: LessThanOrEqual(day),
      untilDay: MoreThanOrEqual(day),
      revokedAt: IsNull(),
    });
  }

  async add(row: DelegationRow): Promise<void> {
    await this.unitOfWork.require('DelegationRepository.add').insert(DelegationRow, row);
  }

  async revoke(id: string, revokedAt: string): Promise<void> {
    await this.unitOfWork
      .require('DelegationRepository.revoke')
      .update(DelegationRow, { id, revokedAt: IsNull() }, { revokedAt });
  }
}
