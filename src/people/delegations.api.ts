import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import { OpenTo, Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DelegationRepository } from './delegation.repository.js';
import { DelegationService } from './delegation.service.js';
import { newDelegation, type NewDelegation } from './people.input.js';
import { PeopleService } from './people.service.js';
import { delegationResource, delegationSchema, type DelegationResource } from './person.resource.js';

const refusals = ['delegation-days-wrong', 'delegation-delegate-unknown'];
const page = pageSchema('DelegationPage', delegationSchema);

/** Who stands in while somebody is on leave: one's own delegations, and for HR those of others. */
@Controller('api')
export class DelegationsApi {
  constructor(
    private readonly delegations: DelegationService,
    private readonly repository: DelegationRepository,
    private readonly people: PeopleService,
  ) {}

  @Get('delegations')
  @OpenTo('signed-in')
  @Api({
    id: 'listOwnDelegations',
    tag: 'people',
    summary: 'The caller’s own delegations, the latest first',
    scope: 'read',
    query: pageQuery,
    response: page,
  })
  async own(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    return this.pageFor(personOf(viewer), query);
  }

  @Post('delegations')
  @OpenTo('signed-in')
  @Api({
    id: 'delegate',
    tag: 'people',
    summary: 'Have somebody stand in for the caller',
    scope: 'people',
    body: newDelegation,
    response: delegationSchema,
    status: 201,
    refusals,
  })
  delegate(@CurrentViewer() viewer: Viewer, @Input() input: NewDelegation): Promise<DelegationResource> {
    return this.grant(viewer, personOf(viewer), input);
  }

  @Delete('delegations/:id')
  @OpenTo('signed-in')
  @Api({
    id: 'revokeDelegation',
    tag: 'people',
    summary: 'End a delegation at once',
    scope: 'people',
  })
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.delegations.revoke(viewer, id);
  }

  @Get('people/:id/delegations')
  @Shows('person')
  @Api({
    id: 'listDelegations',
    tag: 'people',
    summary: 'The delegations of a person',
    scope: 'read',
    query: pageQuery,
    response: page,
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Asked() query: PageQuery) {
    await this.people.read(viewer, id);
    return this.pageFor(id, query);
  }

  @Post('people/:id/delegations')
  @Shows('person')
  @Api({
    id: 'delegateFor',
    tag: 'people',
    summary: 'Have somebody stand in for a person',
    scope: 'people',
    body: newDelegation,
    response: delegationSchema,
    status: 201,
    refusals,
  })
  grantFor(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() input: NewDelegation,
  ): Promise<DelegationResource> {
    return this.grant(viewer, id, input);
  }

  private async pageFor(personId: string, query: PageQuery) {
    const rows = await this.repository.of(personId);
    return pageOf(rows.map(delegationResource), query, ({ id }) => id);
  }

  private async grant(viewer: Viewer, personId: string, input: NewDelegation): Promise<DelegationResource> {
    const row = await this.repository.find(await this.delegations.grant(viewer, personId, input));
    if (!row) throw notFound();
    return delegationResource(row);
  }
}

/** An account that belongs to nobody of the company has no leave. */
function personOf({ personId }: Viewer): string {
  if (personId === null) throw notFound();
  return personId;
}
