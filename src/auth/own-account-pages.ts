import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { AccountRepository } from './account.repository.js';
import { type MadeToken, ownAccountView } from './own-account.view.js';
import { PersonalTokens } from './personal-tokens.service.js';

/** Gathers what somebody's own account page shows. */
@Injectable()
export class OwnAccountPages {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly tokens: PersonalTokens,
    private readonly clock: Clock,
  ) {}

  /** @param made a token that was just made, to be shown this once */
  async show(viewer: Viewer, made: MadeToken | null = null) {
    const account = await this.accounts.find(viewer.accountId);
    if (!account) throw notFound();
    const tokens = await this.tokens.list(viewer);
    return ownAccountView({ account, viewer, tokens, made, now: this.clock.now().toISOString() });
  }
}
