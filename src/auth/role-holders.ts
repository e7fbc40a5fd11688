import { Injectable } from '@nestjs/common';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import type { GrantedRole } from './granted-role.js';
import { PeopleDirectory } from './people-directory.js';

/** Who holds a role and can use it: neither locked nor gone from the company. */
@Injectable()
export class RoleHolders {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly people: PeopleDirectory,
  ) {}

  /** The accounts that hold one of the roles, each once. One after another: within a unit there is one connection. */
  async of(roles: readonly GrantedRole[]): Promise<AccountRow[]> {
    const accounts = await this.accounts.holding(roles);
    const present: AccountRow[] = [];
    for (const account of accounts) if (await this.isPresent(account)) present.push(account);
    return present;
  }

  /** Whether the account may be used at all. */
  async isPresent({ personId, lockedAt }: AccountRow): Promise<boolean> {
    if (lockedAt !== null) return false;
    return personId === null || ((await this.people.find(personId))?.active ?? false);
  }
}
