import { Injectable } from '@nestjs/common';
import { AccountRoleRow } from '../auth/account-role.entity.js';
import { AccountRow } from '../auth/account.entity.js';
import type { GrantedRole } from '../auth/granted-role.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export interface RoleHolder {
  readonly personId: string;
  readonly email: string;
  readonly language: 'zh' | 'en';
  readonly role: GrantedRole;
  /** Of `hr`: the departments covered; empty means all. */
  readonly departments: readonly string[];
}

/** The people who hold a granted role and can sign in. */
@Injectable()
export class RoleHolders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(): Promise<RoleHolder[]> {
    return this.unitOfWork.remembered('role holders', ['account', 'account_role'], () => this.read());
  }

  private async read(): Promise<RoleHolder[]> {
    const entities = this.unitOfWork.entities();
    const roles = await entities.find(AccountRoleRow, { order: { accountId: 'ASC', role: 'ASC' } });
    if (roles.length === 0) return [];
    const accounts = await entities
      .createQueryBuilder(AccountRow, 'account')
      .where('account.id IN (:...ids)', { ids: [...new Set(roles.map(({ accountId }) => accountId))] })
      .andWhere('account.lockedAt IS NULL AND account.personId IS NOT NULL')
      .getMany();
    const byId = new Map(accounts.map((account) => [account.id, account]));
    return roles.flatMap(({ accountId, role, departments }) => {
      const account = byId.get(accountId);
      if (!account?.personId) return [];
      return [
        { personId: account.personId, email: account.email, language: account.language, role, departments },
      ];
    });
  }
}

/** Whether a holder acts as HR for a department. */
export function coversAsHr({ role, departments }: RoleHolder, department: string): boolean {
  return role === 'hr' && (departments.length === 0 || departments.includes(department));
}
