import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { LessThan } from 'typeorm';
import { SystemClock } from '../config/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { tokenHash } from './tokens.js';
import { WebSessionRow } from './web-session.entity.js';

type Done = (error?: unknown) => void;
type Found = (error: unknown, session?: Session | null) => void;

/** Two weeks without a request end a session. */
export const sessionLife = 14 * 24 * 60 * 60 * 1000;

/** The sessions of the browsers, in the database, in the shape that the session plugin asks for. */
@Injectable()
export class SessionStore {
  // Cookies end by the browser's clock; the sample company's clock is driven elsewhere.
  private readonly clock = new SystemClock();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  get = (id: string, callback: Found): void => {
    this.find(id).then((session) => callback(null, session), callback);
  };

  set = (id: string, session: Session, callback: Done): void => {
    this.save(id, session).then(() => callback(), callback);
  };

  destroy = (id: string, callback: Done): void => {
    this.unitOfWork
      .run(() => this.unitOfWork.entities().delete(WebSessionRow, { idHash: tokenHash(id) }))
      .then(() => callback(), callback);
  };

  /** Signs an account out everywhere, inside a unit. */
  async endAllOf(accountId: string): Promise<void> {
    await this.unitOfWork.require('SessionStore.endAllOf').delete(WebSessionRow, { accountId });
  }

  /** Forgets sessions that have ended. */
  async forgetEnded(): Promise<void> {
    const now = this.clock.now().toISOString();
    await this.unitOfWork.run(() =>
      this.unitOfWork.entities().delete(WebSessionRow, { expiresAt: LessThan(now) }),
    );
  }

  private async find(id: string): Promise<Session | null> {
    const row = await this.unitOfWork.entities().findOneBy(WebSessionRow, { idHash: tokenHash(id) });
    if (!row || row.expiresAt <= this.clock.now().toISOString()) return null;
    return JSON.parse(row.data) as Session;
  }

  private async save(id: string, session: Session): Promise<void> {
    const expiresAt = session.cookie.expires ?? new Date(this.clock.now().getTime() + sessionLife);
    const row = {
      idHash: tokenHash(id),
      accountId: session.accountId ?? null,
      data: JSON.stringify(session),
      expiresAt: new Date(expiresAt).toISOString(),
    };
    await this.unitOfWork.run(() => this.unitOfWork.entities().upsert(WebSessionRow, row, ['idHash']));
  }
}
