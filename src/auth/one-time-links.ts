import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { OneTimeLinkRow, type LinkPurpose } from './one-time-link.entity.js';
import { newToken, tokenHash } from './tokens.js';

const hour = 60 * 60 * 1000;
/** An invitation waits over a holiday; a first run is over the same day. */
const life: Readonly<Record<LinkPurpose, number>> = { 'first-admin': 24 * hour, password: 7 * 24 * hour };

@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A new token; those made before for the same purpose and account stop working. */
  make(purpose: LinkPurpose, accountId: string | null): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + life[purpose]).toISOString();
    return this.unitOfWork.run(async () => {
      const entities = this.unitOfWork.entities();
      await entities.delete(OneTimeLinkRow, accountId === null ? { purpose } : { purpose, accountId });
      await entities.insert(OneTimeLinkRow, { tokenHash: tokenHash(token), purpose, accountId, expiresAt });
      return token;
    });
  }

  /** @throws link-not-valid for a token that is unknown, used or expired */
  async find(purpose: LinkPurpose, token: string): Promise<OneTimeLinkRow> {
    const link = await this.unitOfWork.entities().findOneBy(OneTimeLinkRow, {
      tokenHash: tokenHash(token),
      purpose,
      expiresAt: MoreThan(this.clock.now().toISOString()),
    });
    if (!link) throw new Refused({ code: 'link-not-valid' });
    return link;
  }

  /** Takes the token, inside a unit: of two who use it at once, one is refused. */
  async use(purpose: LinkPurpose, token: string): Promise<OneTimeLinkRow> {
    const entities = this.unitOfWork.require('OneTimeLinks.use');
    const link = await this.find(purpose, token);
    const { affected } = await entities.delete(OneTimeLinkRow, { tokenHash: link.tokenHash });
    if (affected !== 1) throw new Refused({ code: 'link-not-valid' });
    return link;
  }
}
