import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../domain/refusal.js';
import type { Language } from '../web/language.js';
import { PreferenceKeeper } from '../web/preference-keeper.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';

@Injectable()
export class AccountPreferences extends PreferenceKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {
    super();
  }

  keepLanguage(viewer: Viewer, language: Language): Promise<void> {
    return this.change(viewer, { language });
  }

  keep(viewer: Viewer, preferences: Pick<AccountRow, 'language' | 'timeZone'>): Promise<void> {
    return this.change(viewer, preferences);
  }

  private change(viewer: Viewer, preferences: Partial<AccountRow>): Promise<void> {
    return this.unitOfWork.run(async () => {
      const account = await this.accounts.find(viewer.accountId);
      if (!account) throw notFound();
      await this.accounts.change(account, preferences);
    });
  }
}
