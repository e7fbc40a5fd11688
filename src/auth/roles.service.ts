import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused, type Refusal } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import type { GrantedRole } from './granted-role.js';
import { RoleHolders } from './role-holders.js';
import { RoleNews } from './role-news.js';
import { grantsAlone, mayGrant, refusalOfGrant, refusalOfRevoke } from './role-policy.js';
import type { RoleRequestRow } from './role-request.entity.js';
import { RoleRequests, type WantedRole } from './role-requests.js';

/** Granting takes two people who hold `admin` or `hr`; everyone who holds the role is told. */
@Injectable()
export class RolesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly requests: RoleRequests,
    private readonly holders: RoleHolders,
    private readonly news: RoleNews,
  ) {}

  /**
   * Asks for a role, or grants it at once while fewer than two people hold `admin` or `hr`.
   * @throws role-not-for-oneself, role-held, role-asked-already
   */
  ask(viewer: Viewer, wanted: WantedRole): Promise<'granted' | 'asked'> {
    return this.unitOfWork.run(async () => {
      const account = await this.found(viewer, wanted.accountId);
      const alone = await this.isAlone();
      await this.refuseDoubles(wanted);
      const request = this.requests.draft(viewer.accountId, wanted);
      if (alone) {
        await this.grant(request, request.askedAt, null);
        await this.news.granted(account, request, viewer, true);
        return 'granted';
      }
      if (account.id === viewer.accountId) throw new Refused({ code: 'role-not-for-oneself' });
      await this.requests.keep(request);
      await this.news.asked(account, request, viewer);
      return 'asked';
    });
  }

  /** The second person grants. @throws role-needs-second-person, role-not-for-oneself, conflict */
  confirm(viewer: Viewer, requestId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const request = await this.requests.find(requestId);
      const account = await this.found(viewer, request.accountId);
      refuse(refusalOfGrant({ ...request, receiver: request.accountId, decidedBy: viewer.accountId }));
      const grantedAt = await this.requests.decide(request, viewer.accountId, 'granted');
      await this.grant(request, grantedAt, viewer.accountId);
      await this.news.granted(account, request, viewer, false);
    });
  }

  /** Anybody who could grant may refuse, also who asked. @throws conflict */
  refuseRequest(viewer: Viewer, requestId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const request = await this.requests.find(requestId);
      const account = await this.found(viewer, request.accountId);
      await this.requests.decide(request, viewer.accountId, 'refused');
      await this.news.refused(account, request, viewer);
    });
  }

  /** One person revokes; it is told to the same people. @throws role-last-admin */
  revoke(viewer: Viewer, accountId: string, role: GrantedRole): Promise<void> {
    return this.unitOfWork.run(async () => {
      const account = await this.found(viewer, accountId);
      const admins = await this.holders.of(['admin']);
      refuse(
        refusalOfRevoke(
          role,
          accountId,
          admins.map(({ id }) => id),
        ),
      );
      await this.accounts.revoke(accountId, role);
      await this.news.revoked(account, role, viewer);
    });
  }

  openRequests(): Promise<RoleRequestRow[]> {
    return this.requests.open();
  }

  /** Whether one person still grants alone: shown to administrators and HR as a banner. */
  async isAlone(): Promise<boolean> {
    const holders = await this.holders.of(['admin', 'hr']);
    return grantsAlone(holders.map(({ id }) => id));
  }

  private async grant(request: RoleRequestRow, grantedAt: string, confirmedBy: string | null): Promise<void> {
    const { accountId, role, departments, askedBy } = request;
    await this.accounts.grant({ accountId, role, departments, grantedBy: askedBy, confirmedBy, grantedAt });
  }

  private async refuseDoubles(wanted: WantedRole): Promise<void> {
    const roles = await this.accounts.rolesOf(wanted.accountId);
    const held = roles.find(({ role }) => role === wanted.role);
    const scope = wanted.role === 'hr' ? wanted.departments : [];
    if (held && held.departments.join('\n') === scope.join('\n')) throw new Refused({ code: 'role-held' });
    if (await this.requests.waits(wanted)) throw new Refused({ code: 'role-asked-already' });
  }

  /** The account, for somebody who may grant. */
  private async found(viewer: Viewer, accountId: string): Promise<AccountRow> {
    const account = mayGrant(viewer) ? await this.accounts.find(accountId) : null;
    if (!account) throw notFound();
    return account;
  }
}

function refuse(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal);
}
