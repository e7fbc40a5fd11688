import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { AccountRepository } from './account.repository.js';
import { accountDetailView, accountListView } from './account.view.js';
import { PeopleDirectory } from './people-directory.js';
import { mayGrant } from './role-policy.js';
import { RolesService } from './roles.service.js';

/** Gathers what the pages of accounts show. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly roles: RolesService,
    private readonly people: PeopleDirectory,
  ) {}

  async list(viewer: Viewer, search: string) {
    if (!mayGrant(viewer)) throw notFound();
    const accounts = await this.accounts.all();
    const roles = await this.accounts.allRoles();
    const requests = await this.roles.openRequests();
    const alone = await this.roles.isAlone();
    return accountListView({ accounts, roles, requests, alone, viewer, search });
  }

  async detail(viewer: Viewer, id: string) {
    const account = mayGrant(viewer) ? await this.accounts.find(id) : null;
    if (!account) throw notFound();
    const roles = await this.accounts.rolesOf(id);
    const alone = await this.roles.isAlone();
    const departments = await this.people.departments();
    const person = account.personId === null ? null : await this.people.find(account.personId);
    return accountDetailView({ account, roles, alone, departments, person, viewer });
  }
}
