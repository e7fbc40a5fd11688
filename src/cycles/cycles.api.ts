import { Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { pageOf, pageQuery, pageSchema, type PageQuery } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { draftBody, type DraftBody } from './cycle-body.input.js';
import { newCycle, type NewCycle } from './cycle.input.js';
import { cycleLine, cycleLineSchema, cycleSchema, memberSchema } from './cycle.resource.js';
import { CycleResources } from './cycle-resources.service.js';
import { CycleService } from './cycle.service.js';

/** Cycles, for HR and auditors. */
@Controller('api/cycles')
@Shows('cycle')
export class CyclesApi {
  constructor(
    private readonly service: CycleService,
    private readonly resources: CycleResources,
  ) {}

  @Get()
  @Api({
    id: 'listCycles',
    tag: 'cycles',
    summary: 'The cycles that the caller reads, the latest first',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('CyclePage', cycleLineSchema),
  })
  async list(@CurrentViewer() viewer: Viewer, @Asked() query: PageQuery) {
    return pageOf((await this.service.list(viewer)).map(cycleLine), query, ({ id }) => id);
  }

  @Post()
  @Api({
    id: 'createCycle',
    tag: 'cycles',
    summary: 'Begin a draft, with the days and policies of the last cycle',
    scope: 'cycles',
    body: newCycle,
    response: cycleSchema,
    status: 201,
    location: '/api/cycles/{id}',
    refusals: ['framework-unknown'],
  })
  async create(@CurrentViewer() viewer: Viewer, @Input() input: NewCycle) {
    return this.resources.one(viewer, await this.service.create(viewer, input));
  }

  @Get(':id')
  @Api({ id: 'getCycle', tag: 'cycles', summary: 'A cycle', scope: 'read', response: cycleSchema })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.resources.one(viewer, id);
  }

  @Put(':id')
  @Api({
    id: 'changeDraftCycle',
    tag: 'cycles',
    summary: 'Write a draft anew',
    scope: 'cycles',
    body: draftBody,
    response: cycleSchema,
    refusals: ['cycle-not-draft', 'cycle-days-order', 'conflict'],
  })
  async change(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Input() input: DraftBody) {
    await this.service.changeDraft(viewer, id, input);
    return this.resources.one(viewer, id);
  }

  @Get(':id/population')
  @Api({
    id: 'listPopulation',
    tag: 'cycles',
    summary: 'Who takes part; of a draft who would',
    scope: 'read',
    query: pageQuery,
    response: pageSchema('CycleMemberPage', memberSchema),
  })
  async population(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Asked() query: PageQuery) {
    const members = await this.resources.members(viewer, id);
    return pageOf(members, query, ({ personId }) => personId);
  }
}
