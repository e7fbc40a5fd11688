import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import { pageOf, type PageQuery } from '../web/api/cursor-page.js';
import type { Viewer } from '../web/viewer.js';
import { AccountRepository } from './account.repository.js';
import { accountResource, type AccountResource, roleRequestResource } from './account.resource.js';
import { mayGrant } from './role-policy.js';
import { RolesService } from './roles.service.js';

/** Accounts as programs read them. */
@Injectable()
export class AccountResources {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly roles: RolesService,
  ) {}

  /** Those whose name or email holds the search, by name. @throws not-found for whoever may not grant */
  async page(viewer: Viewer, { search = '', ...query }: PageQuery & { readonly search?: string }) {
    requireGranting(viewer);
    const wanted = search.trim().toLowerCase();
    const accounts = await this.accounts.all();
    const roles = Map.groupBy(await this.accounts.allRoles(), ({ accountId }) => accountId);
    const found = accounts.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted));
    const page = pageOf(found, query, ({ id }) => id);
    return { ...page, items: page.items.map((one) => accountResource(one, roles.get(one.id) ?? [])) };
  }

  /** @throws not-found */
  async one(viewer: Viewer, id: string): Promise<AccountResource> {
    requireGranting(viewer);
    const account = await this.accounts.find(id);
    if (!account) throw notFound();
    return accountResource(account, await this.accounts.rolesOf(id));
  }

  /** Roles that wait for the second person, the oldest request first. @throws not-found */
  async requests(viewer: Viewer, query: PageQuery) {
    requireGranting(viewer);
    return pageOf((await this.roles.openRequests()).map(roleRequestResource), query, ({ id }) => id);
  }
}

function requireGranting(viewer: Viewer): void {
  if (!mayGrant(viewer)) throw notFound();
}
