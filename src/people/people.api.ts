import { Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { pageSchema } from '../web/api/cursor-page.js';
import { Asked, Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { newPerson, personDetails, type NewPerson, type PersonDetails } from './people.input.js';
import { PeopleService } from './people.service.js';
import { personLineSchema, personSchema, type PersonResource } from './person.resource.js';
import { peopleQuery, PersonResources, type PeopleQuery } from './person-resources.service.js';

/** The people of the company, for HR and auditors. */
@Controller('api/people')
@Shows('person')
export class PeopleApi {
  constructor(
    private readonly resources: PersonResources,
    private readonly service: PeopleService,
  ) {}

  @Get()
  @Api({
    id: 'listPeople',
    tag: 'people',
    summary: 'People of the departments that the caller reads, by employee number',
    scope: 'read',
    query: peopleQuery,
    response: pageSchema('PersonPage', personLineSchema),
  })
  list(@CurrentViewer() viewer: Viewer, @Asked() query: PeopleQuery) {
    return this.resources.page(viewer, query);
  }

  @Post()
  @Api({
    id: 'createPerson',
    tag: 'people',
    summary: 'Enter somebody new',
    scope: 'people',
    body: newPerson,
    response: personSchema,
    status: 201,
    location: '/api/people/{id}',
    refusals: ['person-number-taken', 'person-email-taken', 'level-unknown', 'person-manager-unknown'],
  })
  async create(@CurrentViewer() viewer: Viewer, @Input() input: NewPerson): Promise<PersonResource> {
    return this.resources.one(viewer, await this.service.create(viewer, input));
  }

  @Get(':id')
  @Api({ id: 'getPerson', tag: 'people', summary: 'A person', scope: 'read', response: personSchema })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PersonResource> {
    return this.resources.one(viewer, id);
  }

  @Put(':id')
  @Api({
    id: 'changePerson',
    tag: 'people',
    summary: 'Write name, email, department and given rank anew',
    scope: 'people',
    body: personDetails,
    response: personSchema,
    refusals: ['conflict', 'person-email-taken'],
  })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Input() input: PersonDetails,
  ): Promise<PersonResource> {
    await this.service.changeDetails(viewer, id, input);
    return this.resources.one(viewer, id);
  }
}
