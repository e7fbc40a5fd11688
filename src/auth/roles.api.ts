import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../domain/refusal.js';
import { OpenTo } from '../web/access.js';
import { pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AccountResources } from './account-resources.js';
import { accountSchema, roleRequestSchema, type AccountResource } from './account.resource.js';
import { grantedRoles } from './granted-role.js';
import { RolesService } from './roles.service.js';

const role = z.enum(grantedRoles);
const roleBody = z.object({
  role,
  departments: z
    .array(z.string().min(1).max(120))
    .default([])
    .meta({ description: 'Of `hr`; empty for the whole company', examples: [[]] }),
});
const asked = z
  .object({
    result: z.enum(['granted', 'asked']).meta({
      description: '`asked`: a second person confirms it; `granted`: one person still grants alone',
    }),
  })
  .meta({ id: 'RoleAsked' });

/** Roles: asked for by one person and confirmed by another. */
@Controller('api')
@OpenTo('admin', 'hr')
export class RolesApi {
  constructor(
    private readonly resources: AccountResources,
    private readonly service: RolesService,
  ) {}

  @Post('accounts/:id/roles')
  @Api({
    id: 'askForRole',
    tag: 'accounts',
    summary: 'Ask for a role of an account',
    scope: 'accounts',
    body: roleBody,
    response: asked,
    refusals: ['role-held', 'role-asked-already', 'role-not-for-oneself'],
  })
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() wanted: z.infer<typeof roleBody>,
  ): Promise<z.infer<typeof asked>> {
    return { result: await this.service.ask(viewer, { accountId: id, ...wanted }) };
  }

  @Delete('accounts/:id/roles/:role')
  @Api({
    id: 'revokeRole',
    tag: 'accounts',
    summary: 'Take a role away, at once',
    scope: 'accounts',
    response: accountSchema,
    refusals: ['role-last-admin'],
  })
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('role') named: string,
  ): Promise<AccountResource> {
    const held = role.safeParse(named);
    if (!held.success) throw notFound();
    await this.service.revoke(viewer, id, held.data);
    return this.resources.one(viewer, id);
  }

  @Get('role-requests')
  @Api({
    id: 'listRoleRequests',
    tag: 'accounts',
    summary: 'Roles that wait for the second person',
    scope: 'accounts',
    query: pageQuery,
    response: pageSchema('RoleRequestPage', roleRequestSchema),
  })
  requests(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    return this.resources.requests(viewer, query);
  }

  @Post('role-requests/:id/confirm')
  @Api({
    id: 'confirmRole',
    tag: 'accounts',
    summary: 'Grant as the second person',
    scope: 'accounts',
    refusals: ['role-needs-second-person', 'role-not-for-oneself', 'conflict'],
  })
  confirm(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.service.confirm(viewer, id);
  }

  @Post('role-requests/:id/refuse')
  @Api({
    id: 'refuseRole',
    tag: 'accounts',
    summary: 'Refuse a role that was asked for',
    scope: 'accounts',
    refusals: ['conflict'],
  })
  refuse(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.service.refuseRequest(viewer, id);
  }
}
