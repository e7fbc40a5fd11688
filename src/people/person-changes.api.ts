import { Controller, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Shows } from '../web/access.js';
import { Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { levelCorrection, managerChange, newRating, statusChange } from './people.input.js';
import { PerformanceService } from './performance.service.js';
import { PersonChangesService } from './person-changes.service.js';
import { personSchema, type PersonResource } from './person.resource.js';
import { PersonResources } from './person-resources.service.js';

/** What happens to a person. */
@Controller('api/people/:id')
@Shows('person')
export class PersonChangesApi {
  constructor(
    private readonly changes: PersonChangesService,
    private readonly performance: PerformanceService,
    private readonly resources: PersonResources,
  ) {}

  @Put('manager')
  @Api({
    id: 'changeManager',
    tag: 'people',
    summary: 'Give a person another manager, or none',
    scope: 'people',
    body: managerChange,
    response: personSchema,
    refusals: ['person-manager-unknown', 'person-manager-circle'],
  })
  async manager(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { managerId }: z.infer<typeof managerChange>,
  ): Promise<PersonResource> {
    await this.changes.changeManager(viewer, id, managerId);
    return this.resources.one(viewer, id);
  }

  @Put('status')
  @Api({
    id: 'setPersonStatus',
    tag: 'people',
    summary: 'Put a person on leave, back to work, or among those who left',
    scope: 'people',
    body: statusChange,
    response: personSchema,
    refusals: ['person-leads-others'],
  })
  async status(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() { status }: z.infer<typeof statusChange>,
  ): Promise<PersonResource> {
    await this.changes.setStatus(viewer, id, status);
    return this.resources.one(viewer, id);
  }

  @Put('level')
  @Api({
    id: 'correctLevel',
    tag: 'people',
    summary: 'Correct a level, with a reason',
    scope: 'people',
    body: levelCorrection,
    response: personSchema,
    refusals: ['level-unknown'],
  })
  async level(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() input: z.infer<typeof levelCorrection>,
  ): Promise<PersonResource> {
    await this.changes.correctLevel(viewer, id, input);
    return this.resources.one(viewer, id);
  }

  @Post('ratings')
  @Api({
    id: 'addPerformanceRating',
    tag: 'people',
    summary: 'Add a performance rating; one of the same day is replaced',
    scope: 'people',
    body: newRating,
    response: personSchema,
  })
  async rate(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() input: z.infer<typeof newRating>,
  ): Promise<PersonResource> {
    await this.performance.rate(viewer, id, input);
    return this.resources.one(viewer, id);
  }
}
