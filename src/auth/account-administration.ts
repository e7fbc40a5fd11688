import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { InvitationMaker, type MadeLink } from './invitation-maker.js';
import { mayGrant } from './role-policy.js';
import { SessionStore } from './session-store.js';
import { SystemLog } from './system-log.js';

/** What administrators do with accounts, each logged. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationMaker,
    private readonly sessions: SessionStore,
    private readonly log: SystemLog,
  ) {}

  /** Opens an account in the name of the viewer. */
  invite(viewer: Viewer, open: () => Promise<AccountRow>): Promise<AccountRow> {
    return this.unitOfWork.run(async () => {
      if (!mayGrant(viewer)) throw notFound();
      const account = await open();
      await this.log.append('account-opened', viewer, account);
      return account;
    });
  }

  /** A link for a first or a forgotten password; the one before stops working. */
  makeLink(viewer: Viewer, accountId: string): Promise<MadeLink> {
    return this.unitOfWork.run(async () => {
      const account = await this.found(viewer, accountId);
      await this.log.append('account-link-made', viewer, account);
      return this.invitations.make(account);
    });
  }

  /** Signs the account out everywhere and keeps it out. @throws account-own */
  lock(viewer: Viewer, accountId: string, now: Date): Promise<void> {
    return this.unitOfWork.run(async () => {
      const account = await this.found(viewer, accountId);
      if (account.id === viewer.accountId) throw new Refused({ code: 'account-own' });
      await this.accounts.change(account, { lockedAt: now.toISOString() });
      await this.sessions.endAllOf(account.id);
      await this.log.append('account-locked', viewer, account);
    });
  }

  unlock(viewer: Viewer, accountId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const account = await this.found(viewer, accountId);
      await this.accounts.change(account, { lockedAt: null });
      await this.log.append('account-unlocked', viewer, account);
    });
  }

  private async found(viewer: Viewer, accountId: string): Promise<AccountRow> {
    const account = mayGrant(viewer) ? await this.accounts.find(accountId) : null;
    if (!account) throw notFound();
    return account;
  }
}
