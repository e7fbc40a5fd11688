import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refused, type Refusal } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import type { GrantedRole } from './granted-role.js';
import { RoleNews } from './role-news.js';
import { grantsAlone, mayGrant, refusalOfGrant, refusalOfRevoke } from './role-policy.js';
import { RoleRequestRow } from './role-request.entity.js';

/** Granting takes two people who hold `admin` or `hr`; everyone who holds the role is told. */
@Injectable()
export class RolesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly news: RoleNews,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * Asks for a role, or grants it at once while fewer than two people hold `admin` or `hr`.
   * @param departments of `hr`; empty means all
   * @throws role-not-for-oneself, role-held, role-asked-already
   */
  ask(
    viewer: Viewer,
    accountId: string,
    role: GrantedRole,
    departments: readonly string[],
  ): Promise<'granted' | 'asked'> {
    return this.unitOfWork.run(async () => {
      requireGranter(viewer);
      const account = await this.found(accountId);
      const alone = await this.isAlone();
      if (!alone && account.id === viewer.accountId) throw new Refused({ code: 'role-not-for-oneself' });
      await this.refuseDoubles(account.id, role, departments);
      const request = this.requestOf(viewer, account.id, role, departments);
      if (alone) {
        await this.grant(request, account, viewer, null);
        return 'granted';
      }
      await this.unitOfWork.entities().insert(RoleRequestRow, request);
      await this.news.asked(account, request);
      return 'asked';
    });
  }

  /** The second person grants. @throws role-needs-second-person, role-not-for-oneself */
  confirm(viewer: Viewer, requestId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      requireGranter(viewer);
      const request = await this.openRequest(requestId);
      refuse(refusalOfGrant({ ...request, receiver: request.accountId, decidedBy: viewer.accountId }));
      await this.decide(request, viewer, 'granted');
      await this.grant(request, await this.found(request.accountId), viewer, viewer.accountId);
    });
  }

  /** Anybody who could grant may refuse, also who asked. */
  refuseRequest(viewer: Viewer, requestId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      requireGranter(viewer);
      const request = await this.openRequest(requestId);
      await this.decide(request, viewer, 'refused');
      await this.news.refused(await this.found(request.accountId), request, viewer);
    });
  }

  /** One person revokes; it is told to the same people. @throws role-last-admin */
  revoke(viewer: Viewer, accountId: string, role: GrantedRole): Promise<void> {
    return this.unitOfWork.run(async () => {
      requireGranter(viewer);
      const account = await this.found(accountId);
      const admins = await this.accounts.holding(['admin']);
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
    return this.unitOfWork
      .entities()
      .find(RoleRequestRow, { where: { state: 'open' }, order: { askedAt: 'ASC' } });
  }

  /** Whether one person still grants alone: shown to the administrators as a banner. */
  async isAlone(): Promise<boolean> {
    const holders = await this.accounts.holding(['admin', 'hr']);
    return grantsAlone(holders.map(({ id }) => id));
  }

  private async grant(
    request: RoleRequestRow,
    account: AccountRow,
    viewer: Viewer,
    confirmedBy: string | null,
  ) {
    const { accountId, role, departments, askedBy } = request;
    const grantedAt = this.clock.now().toISOString();
    await this.accounts.grant({ accountId, role, departments, grantedBy: askedBy, confirmedBy, grantedAt });
    await this.news.granted(account, request, viewer, confirmedBy === null);
  }

  private async openRequest(id: string): Promise<RoleRequestRow> {
    const request = await this.unitOfWork.entities().findOneBy(RoleRequestRow, { id });
    if (!request) throw notFound();
    return request;
  }

  private async decide({ id }: RoleRequestRow, viewer: Viewer, state: 'granted' | 'refused'): Promise<void> {
    const decidedAt = this.clock.now().toISOString();
    const { affected } = await this.unitOfWork
      .entities()
      .update(RoleRequestRow, { id, state: 'open' }, { state, decidedBy: viewer.accountId, decidedAt });
    if (affected !== 1) throw new Refused({ code: 'conflict' });
  }

  private async refuseDoubles(
    accountId: string,
    role: GrantedRole,
    departments: readonly string[],
  ): Promise<void> {
    const held = (await this.accounts.rolesOf(accountId)).find((row) => row.role === role);
    if (held && held.departments.join('\n') === departments.join('\n'))
      throw new Refused({ code: 'role-held' });
    const open = await this.unitOfWork
      .entities()
      .existsBy(RoleRequestRow, { accountId, role, state: 'open' });
    if (open) throw new Refused({ code: 'role-asked-already' });
  }

  private requestOf(
    viewer: Viewer,
    accountId: string,
    role: GrantedRole,
    departments: readonly string[],
  ): RoleRequestRow {
    return {
      id: this.random.uuid(),
      accountId,
      role,
      departments: role === 'hr' ? [...departments] : [],
      state: 'open',
      askedBy: viewer.accountId,
      askedAt: this.clock.now().toISOString(),
      decidedBy: null,
      decidedAt: null,
    };
  }

  private async found(accountId: string): Promise<AccountRow> {
    const account = await this.accounts.find(accountId);
    if (!account) throw notFound();
    return account;
  }
}

function requireGranter(viewer: Viewer): void {
  if (!mayGrant(viewer)) throw notFound();
}

function refuse(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal);
}
