import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { AccountRow } from './account.entity.js';
import { AccountsService, type NewAccount } from './accounts.service.js';
import { FirstAdministrator } from './first-administrator.js';
import { OneTimeLinks } from './one-time-links.js';
import { RoleHolders } from './role-holders.js';

/** How an empty installation gets its first administrator: by a link that only whoever starts the server sees. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holders: RoleHolders,
    private readonly service: AccountsService,
    private readonly links: OneTimeLinks,
    private readonly administrators: FirstAdministrator,
  ) {}

  /** The path of the link for the terminal, while nobody is an administrator; else null. */
  async path(): Promise<string | null> {
    if ((await this.holders.of(['admin'])).length > 0) return null;
    return `/first-run/${await this.links.make('first-admin', null)}`;
  }

  /** Opens the account of the first administrator. @throws link-not-valid */
  open(token: string, wanted: NewAccount): Promise<AccountRow> {
    return this.unitOfWork.run(async () => {
      await this.links.use('first-admin', token);
      const account = await this.service.open(wanted);
      await this.administrators.make(account);
      return account;
    });
  }
}
