import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../config/clock.js';
import { OpenTo } from '../web/access.js';
import { pageQuery, pageSchema } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AccountAdministration } from './account-administration.js';
import { AccountResources } from './account-resources.js';
import { accountSchema, type AccountResource } from './account.resource.js';
import { AccountsService } from './accounts.service.js';
import { newAccountInput } from './auth.input.js';

const accountsQuery = pageQuery.extend({
  search: z.string().max(200).optional().meta({ description: 'Part of a name or an email' }),
});
const madeLink = z
  .object({
    address: z
      .string()
      .nullable()
      .meta({ description: 'To hand over, shown this once; null where it went to the owner by mail' }),
  })
  .meta({ id: 'AccountLink' });

/** Who can sign in, for administrators and HR of the whole company. Nothing of a case is here. */
@Controller('api/accounts')
@OpenTo('admin', 'hr')
export class AccountsApi {
  constructor(
    private readonly resources: AccountResources,
    private readonly service: AccountsService,
    private readonly administration: AccountAdministration,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({
    id: 'listAccounts',
    tag: 'accounts',
    summary: 'Accounts with their roles, by name',
    scope: 'accounts',
    query: accountsQuery,
    response: pageSchema('AccountPage', accountSchema),
  })
  list(@CurrentViewer() viewer: Viewer, @Asked() query: z.infer<typeof accountsQuery>) {
    return this.resources.page(viewer, query);
  }

  @Post()
  @Api({
    id: 'openAccount',
    tag: 'accounts',
    summary: 'Let somebody in; nobody can sign in to it before its link was used',
    scope: 'accounts',
    body: newAccountInput,
    response: accountSchema,
    status: 201,
    location: '/api/accounts/{id}',
    refusals: ['account-exists', 'account-name-needed'],
  })
  async open(
    @CurrentViewer() viewer: Viewer,
    @Input() wanted: z.infer<typeof newAccountInput>,
  ): Promise<AccountResource> {
    const { id } = await this.administration.invite(viewer, () => this.service.open(wanted));
    return this.resources.one(viewer, id);
  }

  @Get(':id')
  @Api({
    id: 'getAccount',
    tag: 'accounts',
    summary: 'An account',
    scope: 'accounts',
    response: accountSchema,
  })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<AccountResource> {
    return this.resources.one(viewer, id);
  }

  @Post(':id/link')
  @Api({
    id: 'makeAccountLink',
    tag: 'accounts',
    summary: 'A link for a first or a forgotten password; the one before stops working',
    scope: 'session',
    response: madeLink,
    secret: true,
  })
  async link(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<z.infer<typeof madeLink>> {
    const { address } = await this.administration.makeLink(viewer, id);
    return { address };
  }

  @Post(':id/lock')
  @Api({
    id: 'lockAccount',
    tag: 'accounts',
    summary: 'Sign an account out everywhere and keep it out',
    scope: 'accounts',
    response: accountSchema,
    refusals: ['account-own'],
  })
  async lock(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<AccountResource> {
    await this.administration.lock(viewer, id, this.clock.now());
    return this.resources.one(viewer, id);
  }

  @Post(':id/unlock')
  @Api({
    id: 'unlockAccount',
    tag: 'accounts',
    summary: 'Let an account in again',
    scope: 'accounts',
    response: accountSchema,
  })
  async unlock(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<AccountResource> {
    await this.administration.unlock(viewer, id);
    return this.resources.one(viewer, id);
  }
}
