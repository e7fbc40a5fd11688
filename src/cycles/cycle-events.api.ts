import { Controller, Param, Post, Put } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CycleActions } from './cycle-actions.js';
import {
  amendmentOf,
  cycleEventBody,
  peopleBody,
  type CycleEventBody,
  type PeopleBody,
} from './cycle-body.input.js';
import { cycleSchema, type CycleResource } from './cycle.resource.js';
import { CycleResources } from './cycle-resources.service.js';
import { OfficeService } from './office.service.js';

/** What moves a cycle, and who holds its offices. */
@Controller('api/cycles/:id')
@Shows('cycle')
export class CycleEventsApi {
  constructor(
    private readonly actions: CycleActions,
    private readonly offices: OfficeService,
    private readonly resources: CycleResources,
  ) {}

  @Post('events')
  @Api({
    id: 'sendCycleEvent',
    tag: 'cycles',
    summary: 'Open, amend, close or cancel a cycle',
    scope: 'cycles',
    body: cycleEventBody,
    response: cycleSchema,
    refusals: ['conflict', 'not-in-this-state'],
  })
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() event: CycleEventBody,
  ): Promise<CycleResource> {
    await this.act(viewer, id, event);
    return this.resources.one(viewer, id);
  }

  @Put('framework')
  @Api({
    id: 'renewFramework',
    tag: 'cycles',
    summary: 'Move a draft to the framework as it is now',
    scope: 'cycles',
    response: cycleSchema,
    refusals: ['cycle-not-draft'],
  })
  async renew(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<CycleResource> {
    await this.actions.renewFramework(viewer, id);
    return this.resources.one(viewer, id);
  }

  @Put('in-charge/:level')
  @Api({
    id: 'nameInCharge',
    tag: 'cycles',
    summary: 'Name HR in charge of a target level',
    scope: 'cycles',
    body: peopleBody,
    response: cycleSchema,
    refusals: ['cycle-over', 'level-unknown', 'cycle-person-not-hr'],
  })
  async inCharge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('level') level: string,
    @Input() { personIds }: PeopleBody,
  ): Promise<CycleResource> {
    await this.offices.setInCharge(viewer, id, level, personIds);
    return this.resources.one(viewer, id);
  }

  @Put('appeal-people')
  @Api({
    id: 'nameAppealPeople',
    tag: 'cycles',
    summary: 'Name the people of appeal panels',
    scope: 'cycles',
    body: peopleBody,
    response: cycleSchema,
    refusals: ['cycle-over', 'cycle-appeal-person-unfit'],
  })
  async appealPeople(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { personIds }: PeopleBody,
  ): Promise<CycleResource> {
    await this.offices.setAppealPeople(viewer, id, personIds);
    return this.resources.one(viewer, id);
  }

  private async act(viewer: Viewer, id: string, event: CycleEventBody): Promise<void> {
    if (event.type === 'OPEN') await this.actions.open(viewer, id);
    if (event.type === 'AMEND') await this.actions.amend(viewer, id, amendmentOf(event));
    if (event.type === 'CLOSE') await this.actions.close(viewer, id);
    if (event.type === 'CANCEL') await this.actions.cancel(viewer, id, event.reason);
  }
}
