import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DelegationRow } from './delegation.entity.js';

const usable = new Statement(
  `SELECT "person_id" AS "personId" FROM "delegation"
   WHERE "delegate_id" = :delegateId AND "from_day" <= :day AND "until_day" >= :day AND "revoked_at" IS NULL`,
);

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

  /** Whose delegations a person may use on a day. */
  usableBy(delegateId: string, day: string): Promise<Pick<DelegationRow, 'personId'>[]> {
    return usable.rows(this.unitOfWork.entities(), { delegateId, day });
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
