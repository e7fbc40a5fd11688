import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Language } from '../web/language.js';
import { AccountsService } from './accounts.service.js';
import { InvitationMaker } from './invitation-maker.js';
import { RoleHolders } from './role-holders.js';

/** How people of the company get their account, and a new password, without anybody's help. */
@Injectable()
export class PasswordMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsService,
    private readonly holders: RoleHolders,
    private readonly invitations: InvitationMaker,
  ) {}

  /**
   * Mails a link to the owner of the email, whose account is opened where there is none. For anybody else nothing
   * happens, and whoever asked is not told which.
   */
  request(email: string, language: Language): Promise<void> {
    return this.unitOfWork.run(async () => {
      const account = await this.accounts.findOrOpen(email, language);
      if (account && (await this.holders.isPresent(account))) await this.invitations.mail(account);
    });
  }
}
