import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { AccountRow } from './account.entity.js';
import { AccountRoleRow } from './account-role.entity.js';
import type { GrantedRole } from './granted-role.js';

@Injectable()
export class AccountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<AccountRow | null> {
    return this.unitOfWork.entities().findOneBy(AccountRow, { id });
  }

  findByEmail(email: string): Promise<AccountRow | null> {
    return this.unitOfWork.entities().findOneBy(AccountRow, { email: email.trim().toLowerCase() });
  }

  findByPerson(personId: string): Promise<AccountRow | null> {
    return this.unitOfWork.entities().findOneBy(AccountRow, { personId });
  }

  /** Every account, by name. */
  all(): Promise<AccountRow[]> {
    return this.unitOfWork.entities().find(AccountRow, { order: { name: 'ASC', id: 'ASC' } });
  }

  rolesOf(accountId: string): Promise<AccountRoleRow[]> {
    return this.unitOfWork.entities().find(AccountRoleRow, { where: { accountId }, order: { role: 'ASC' } });
  }

  allRoles(): Promise<AccountRoleRow[]> {
    return this.unitOfWork.entities().find(AccountRoleRow);
  }

  /** The accounts that hold one of the roles and are not locked. */
  async holding(roles: readonly GrantedRole[]): Promise<AccountRow[]> {
    const held = await this.unitOfWork.entities().findBy(AccountRoleRow, { role: In([...roles]) });
    if (held.length === 0) return [];
    const ids = [...new Set(held.map(({ accountId }) => accountId))];
    const accounts = await this.unitOfWork.entities().findBy(AccountRow, { id: In(ids) });
    return accounts.filter(({ lockedAt }) => lockedAt === null);
  }

  async insert(account: AccountRow): Promise<void> {
    await this.unitOfWork.require('AccountRepository.insert').insert(AccountRow, account);
  }

  /** @throws conflict when somebody else changed the account since it was read */
  async change(account: AccountRow, changes: Partial<Omit<AccountRow, 'id' | 'version'>>): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('AccountRepository.change')
      .update(
        AccountRow,
        { id: account.id, version: account.version },
        { ...changes, version: account.version + 1 },
      );
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }

  async grant(role: AccountRoleRow): Promise<void> {
    await this.unitOfWork
      .require('AccountRepository.grant')
      .upsert(AccountRoleRow, role, ['accountId', 'role']);
  }

  async revoke(accountId: string, role: GrantedRole): Promise<void> {
    await this.unitOfWork.require('AccountRepository.revoke').delete(AccountRoleRow, { accountId, role });
  }
}
