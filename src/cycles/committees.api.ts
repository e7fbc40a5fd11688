import { Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CommitteeService } from './committee.service.js';
import { committeeInput, type CommitteeInput } from './cycle.input.js';
import { committeeResource, committeeSchema, type CommitteeResource } from './cycle.resource.js';

const refusals = ['committee-invalid', 'cycle-over'];

/** The committees of a cycle. */
@Controller('api/cycles/:cycle/committees')
@Shows('cycle')
export class CommitteesApi {
  constructor(private readonly service: CommitteeService) {}

  @Get()
  @Api({
    id: 'listCommittees',
    tag: 'cycles',
    summary: 'The committees of a cycle',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('CommitteePage', committeeSchema),
  })
  async list(@CurrentViewer() viewer: Viewer, @Param('cycle') cycle: string, @Asked() query: PageQuery) {
    const committees = await this.service.list(viewer, cycle);
    return pageOf(committees.map(committeeResource), query, ({ id }) => id);
  }

  @Post()
  @Api({
    id: 'createCommittee',
    tag: 'cycles',
    summary: 'Name a committee',
    scope: 'cycles',
    body: committeeInput,
    response: committeeSchema,
    status: 201,
    refusals,
  })
  create(
    @CurrentViewer() viewer: Viewer,
    @Param('cycle') cycle: string,
    @Input() input: CommitteeInput,
  ): Promise<CommitteeResource> {
    return this.save(viewer, cycle, null, input);
  }

  @Get(':id')
  @Api({
    id: 'getCommittee',
    tag: 'cycles',
    summary: 'A committee',
    scope: 'read',
    response: committeeSchema,
  })
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('cycle') cycle: string,
    @Param('id') id: string,
  ): Promise<CommitteeResource> {
    return committeeResource(await this.service.read(viewer, cycle, id));
  }

  @Put(':id')
  @Api({
    id: 'changeCommittee',
    tag: 'cycles',
    summary: 'Name a committee anew; sessions that are planned keep their roster',
    scope: 'cycles',
    body: committeeInput,
    response: committeeSchema,
    refusals,
  })
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('cycle') cycle: string,
    @Param('id') id: string,
    @Input() input: CommitteeInput,
  ): Promise<CommitteeResource> {
    return this.save(viewer, cycle, id, input);
  }

  @Delete(':id')
  @Api({
    id: 'removeCommittee',
    tag: 'cycles',
    summary: 'Remove a committee of a draft',
    scope: 'cycles',
    refusals: ['cycle-not-draft'],
  })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('cycle') cycle: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.service.remove(viewer, cycle, id);
  }

  private async save(
    viewer: Viewer,
    cycle: string,
    known: string | null,
    input: CommitteeInput,
  ): Promise<CommitteeResource> {
    const id = await this.service.save(viewer, cycle, known, input);
    return committeeResource(await this.service.read(viewer, cycle, id));
  }
}
