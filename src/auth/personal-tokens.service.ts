import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { AccountRepository } from './account.repository.js';
import { PersonalTokenRow } from './personal-token.entity.js';
import type { PersonalTokenInput } from './personal-token.input.js';
import { SystemLog } from './system-log.js';
import { newToken, tokenHash } from './tokens.js';

/** Tells people, and programs that look for lost secrets, what this text is. */
const beginning = 'rungs_';
const day = 24 * 60 * 60 * 1000;
/** More than anybody has use for; a program that makes a token a call is stopped. */
const most = 20;

/** Tokens of a person's own: made, listed and revoked by their owner, shown once, kept as a hash. */
@Injectable()
export class PersonalTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly log: SystemLog,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Those that were not revoked, the latest first. */
  list({ accountId }: Viewer): Promise<PersonalTokenRow[]> {
    return this.unitOfWork.entities().find(PersonalTokenRow, {
      where: { accountId, revokedAt: IsNull() },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
  }

  /** @returns the row, and the token itself, which nobody sees again. @throws Refused `tokens-too-many` */
  make(viewer: Viewer, { name, scopes, days }: PersonalTokenInput) {
    const secret = `${beginning}${newToken()}`;
    return this.unitOfWork.run(async () => {
      if ((await this.list(viewer)).length >= most) throw new Refused({ code: 'tokens-too-many' });
      const now = this.clock.now();
      const row: PersonalTokenRow = {
        id: this.random.uuid(),
        accountId: viewer.accountId,
        name,
        scopes: [...new Set(scopes)],
        tokenHash: tokenHash(secret),
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + days * day).toISOString(),
        lastUsedOn: null,
        revokedAt: null,
      };
      await this.unitOfWork.entities().insert(PersonalTokenRow, row);
      await this.note('token-made', viewer, row);
      return { row, secret };
    });
  }

  /** @throws not-found for a token of anybody else */
  revoke(viewer: Viewer, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const entities = this.unitOfWork.entities();
      const row = await entities.findOneBy(PersonalTokenRow, { id, accountId: viewer.accountId });
      if (!row || row.revokedAt !== null) throw notFound();
      await entities.update(PersonalTokenRow, { id }, { revokedAt: this.clock.now().toISOString() });
      await this.note('token-revoked', viewer, row);
    });
  }

  /** With a new password everything that came by the old one ends. Inside a unit. */
  async revokeAllOf(accountId: string): Promise<void> {
    await this.unitOfWork
      .require('PersonalTokens.revokeAllOf')
      .update(
        PersonalTokenRow,
        { accountId, revokedAt: IsNull() },
        { revokedAt: this.clock.now().toISOString() },
      );
  }

  /** The token as it counts now; notes the day. @throws Refused `token-not-valid` where it is unknown, revoked or has expired */
  async use(secret: string): Promise<PersonalTokenRow> {
    const row = await this.unitOfWork
      .entities()
      .findOneBy(PersonalTokenRow, { tokenHash: tokenHash(secret), revokedAt: IsNull() });
    const now = this.clock.now().toISOString();
    if (!row || row.expiresAt <= now) throw new Refused({ code: 'token-not-valid' });
    const today = now.slice(0, 10);
    if (row.lastUsedOn !== today) {
      const { id } = row;
      await this.unitOfWork.run(() =>
        this.unitOfWork.entities().update(PersonalTokenRow, { id }, { lastUsedOn: today }),
      );
    }
    return row;
  }

  private async note(type: string, viewer: Viewer, { id, scopes, expiresAt }: PersonalTokenRow) {
    const account = await this.accounts.find(viewer.accountId);
    if (!account) throw notFound();
    await this.log.append(type, viewer, account, { token: id, scopes, expiresAt });
  }
}
