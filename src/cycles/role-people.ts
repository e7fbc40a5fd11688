import { Injectable } from '@nestjs/common';
import { AccountRoleRow } from '../auth/account-role.entity.js';
import { AccountRow } from '../auth/account.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** The people who hold a role and can sign in. */
@Injectable()
export class RolePeople {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async holding(role: 'hr' | 'ratifier'): Promise<string[]> {
    const entities = this.unitOfWork.entities();
    const rows = await entities
      .createQueryBuilder(AccountRow, 'account')
      .innerJoin(AccountRoleRow, 'held', 'held.accountId = account.id')
      .where('held.role = :role', { role })
      .andWhere('account.lockedAt IS NULL AND account.personId IS NOT NULL')
      .getMany();
    return rows.flatMap(({ personId }) => personId ?? []);
  }
}
