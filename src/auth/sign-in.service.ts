import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { AccountViewers } from './account-viewers.js';
import { OneTimeLinks } from './one-time-links.js';
import { PersonalTokens } from './personal-tokens.service.js';
import { fitsPassword, hashPassword } from './passwords.js';
import { SessionStore } from './session-store.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly viewers: AccountViewers,
    private readonly links: OneTimeLinks,
    private readonly sessions: SessionStore,
    private readonly tokens: PersonalTokens,
  ) {}

  /**
   * The account of that email, if the password fits and it may sign in.
   * @throws sign-in-failed, the same for an unknown email, a wrong password, a locked account and a leaver
   */
  async signIn(email: string, password: string): Promise<AccountRow> {
    const account = await this.accounts.findByEmail(email);
    const fits = await fitsPassword(account?.passwordHash ?? null, password);
    if (!account || !fits || !(await this.viewers.viewer(account.id))) {
      throw new Refused({ code: 'sign-in-failed' });
    }
    return account;
  }

  /** Sets another password, and ends every session and token of the account. @throws password-wrong */
  async changePassword(accountId: string, present: string, next: string): Promise<void> {
    const account = await this.accounts.find(accountId);
    if (!account || !(await fitsPassword(account.passwordHash, present))) {
      throw new Refused({ code: 'password-wrong', fields: [{ path: 'present', code: 'password-wrong' }] });
    }
    await this.keepPassword(account, next);
  }

  /** Sets the first or a new password by a link that was handed over, and gives the account it belongs to. */
  async setPasswordByLink(token: string, password: string): Promise<AccountRow> {
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(async () => {
      const { accountId } = await this.links.use('password', token);
      const account = accountId === null ? null : await this.accounts.find(accountId);
      if (!account || account.lockedAt !== null) throw new Refused({ code: 'link-not-valid' });
      await this.accounts.change(account, { passwordHash });
      await this.sessions.endAllOf(account.id);
      await this.tokens.revokeAllOf(account.id);
      return account;
    });
  }

  private async keepPassword(account: AccountRow, password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(async () => {
      await this.accounts.change(account, { passwordHash });
      await this.sessions.endAllOf(account.id);
      await this.tokens.revokeAllOf(account.id);
    });
  }
}
