import { Injectable } from '@nestjs/common';
import { AccountViewers } from '../auth/account-viewers.js';
import { AccountRepository } from '../auth/account.repository.js';
import type { Viewer } from '../web/viewer.js';

/** People as viewers, for what a program does in their name. */
@Injectable()
export class PersonViewers {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly viewers: AccountViewers,
  ) {}

  /** The person who acted, or null where it was no person, or one who can't sign in. */
  async ofPerson(personId: string): Promise<Viewer | null> {
    const account = await this.accounts.findByPerson(personId);
    return account ? this.viewers.viewer(account.id) : null;
  }
}
