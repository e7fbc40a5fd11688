import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SystemClock } from '../config/clock.js';
import { Refused } from '../domain/refusal.js';
import { bearerOf } from '../web/api/bearer.js';
import { languageOf } from '../web/language.js';
import { ViewerSource, type Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import type { AccountRoleRow } from './account-role.entity.js';
import { AccountRepository } from './account.repository.js';
import { PersonalTokens } from './personal-tokens.service.js';
import { RoleHolders } from './role-holders.js';
import { sessionLife } from './session-store.js';

/** The viewer behind a session, asked anew on every request: a lock, a departure or a revoked role counts at once. */
@Injectable()
export class AccountViewers extends ViewerSource {
  private readonly clock = new SystemClock();

  constructor(
    private readonly accounts: AccountRepository,
    private readonly holders: RoleHolders,
    private readonly tokens: PersonalTokens,
  ) {
    super();
  }

  /** @throws Refused `token-not-valid` for a caller of the API whose token does not count, session or not */
  async find(request: FastifyRequest): Promise<Viewer | null> {
    const bearer = bearerOf(request);
    if (bearer !== null) return this.byToken(bearer, request);
    const { accountId } = request.session;
    if (!accountId) return null;
    const viewer = await this.viewer(accountId);
    if (viewer) this.prolong(request);
    return viewer;
  }

  /** The viewer of an account, or null where it can't sign in. Also how a program acts in somebody's name. */
  async viewer(accountId: string): Promise<Viewer | null> {
    const account = await this.accounts.find(accountId);
    if (!account || !(await this.holders.isPresent(account))) return null;
    return viewerOf(account, await this.accounts.rolesOf(accountId));
  }

  private async byToken(secret: string, request: FastifyRequest): Promise<Viewer> {
    const { accountId, id, name, scopes, expiresAt } = await this.tokens.use(secret);
    const viewer = await this.viewer(accountId);
    if (!viewer) throw new Refused({ code: 'token-not-valid' });
    request.apiToken = { id, name, scopes, expiresAt };
    const wanted = request.headers['accept-language'];
    return wanted === undefined ? viewer : { ...viewer, language: languageOf(undefined, wanted) };
  }

  /** Once in half a life, so that reading pages does not write. */
  private prolong({ session }: FastifyRequest): void {
    const expires = session.cookie.expires?.getTime() ?? 0;
    const now = this.clock.now();
    if (expires - now.getTime() > sessionLife / 2) return;
    session.touch();
    session.prolongedAt = now.toISOString();
  }
}

function viewerOf(account: AccountRow, roles: readonly AccountRoleRow[]): Viewer {
  const hr = roles.find(({ role }) => role === 'hr');
  return Object.freeze({
    accountId: account.id,
    personId: account.personId,
    name: account.name,
    roles: ['employee' as const, ...roles.map(({ role }) => role)],
    hrDepartments: hr ? (hr.departments.length === 0 ? ('all' as const) : hr.departments) : [],
    language: account.language,
    timeZone: account.timeZone,
  });
}
