import { Controller, Get, Param, Post, Put, type OnModuleInit } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { ApiBodies } from '../web/api/api-bodies.js';
import { pageSchema } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CaseEventHandlers } from './case-event-handlers.js';
import { caseEventInput, caseEventSchema, type CaseEventInput } from './case-events.input.js';
import { CaseList, caseListQuery, type CaseListQuery } from './case-list.service.js';
import { caseLineSchema, caseSchema, sentEventSchema, type CaseResource } from './case.resource.js';
import { CaseResources } from './case-resources.service.js';
import { nominationInput, thesisInput, type NominationInput, type ThesisInput } from './nomination.input.js';
import { NominationService } from './nomination.service.js';

/** Cases: found, nominated, moved. */
@Controller('api/cases')
@Shows('case-state', 'thesis', 'eligibility', 'outcome')
export class CasesApi implements OnModuleInit {
  constructor(
    private readonly list: CaseList,
    private readonly resources: CaseResources,
    private readonly nominations: NominationService,
    private readonly events: CaseEventHandlers,
    private readonly bodies: ApiBodies,
  ) {}

  onModuleInit(): void {
    this.bodies.describe('sendCaseEvent', () => caseEventSchema((type) => this.events.fieldsOf(type)));
  }

  @Get()
  @Api({
    id: 'listCases',
    tag: 'cases',
    summary: 'The cases that the caller oversees or has a part in',
    scope: 'read',
    query: caseListQuery,
    response: pageSchema('CasePage', caseLineSchema),
  })
  find(@CurrentViewer() viewer: Viewer, @Asked() query: CaseListQuery) {
    return this.list.page(viewer, query);
  }

  @Post()
  @Api({
    id: 'nominate',
    tag: 'cases',
    summary: 'Nominate somebody: begins a draft of the caller’s own',
    scope: 'cases',
    body: nominationInput,
    response: caseSchema,
    status: 201,
    location: '/api/cases/{id}',
    refusals: ['candidate-not-in-cycle', 'target-not-next', 'case-open-already', 'nominations-over'],
  })
  async nominate(@CurrentViewer() viewer: Viewer, @Input() input: NominationInput): Promise<CaseResource> {
    const { id } = await this.nominations.create(viewer, input);
    return this.resources.one(viewer, id);
  }

  @Get(':id')
  @Api({ id: 'getCase', tag: 'cases', summary: 'A case', scope: 'read', response: caseSchema })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<CaseResource> {
    return this.resources.one(viewer, id);
  }

  @Put(':id/thesis')
  @Api({
    id: 'writeThesis',
    tag: 'cases',
    summary: 'Write the thesis of a draft',
    scope: 'cases',
    body: thesisInput,
    response: caseSchema,
    refusals: ['conflict'],
  })
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() input: ThesisInput,
  ): Promise<CaseResource> {
    await this.nominations.edit(viewer, id, input);
    return this.resources.one(viewer, id);
  }

  @Post(':id/events')
  @Api({
    id: 'sendCaseEvent',
    tag: 'cases',
    summary: 'Send an event to a case',
    description:
      'Moves the case, or is refused with the reason of its machine. `allowedEvents` of a case are those it takes from the caller now.',
    scope: 'cases',
    body: caseEventInput,
    response: sentEventSchema,
    refusals: ['not-in-this-state', 'conflict', 'input-invalid'],
  })
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { type, ...fields }: CaseEventInput,
  ) {
    await this.events.send(viewer, id, type, fields);
    return { type, case: await this.resources.oneOrNone(viewer, id) };
  }
}
