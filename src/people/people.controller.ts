import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { newPerson, peopleSearch, personDetails } from './people.input.js';
import { PeoplePages } from './people-pages.js';
import { PeopleService } from './people.service.js';

/** The people of the company, for HR and auditors. */
@Controller('people')
@Shows('person')
export class PeopleController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly service: PeopleService,
  ) {}

  @Get()
  @Page('people/list')
  list(@CurrentViewer() viewer: Viewer, @Query() query: unknown) {
    return this.pages.list(viewer, peopleSearch.parse(query ?? {}));
  }

  @Get('new')
  @Page('people/new')
  form(@CurrentViewer() viewer: Viewer) {
    return this.pages.form(viewer);
  }

  @Post('new')
  @Page('people/new')
  create(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: newPerson,
      act: (person) => this.service.create(viewer, person),
      then: (id) => seeOther(`/people/${id}`, 'people.notices.created'),
      page: () => this.pages.form(viewer),
    });
  }

  @Get(':id')
  @Page('people/person')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.one(viewer, id);
  }

  @Post(':id/details')
  @Page('people/person')
  changeDetails(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: personDetails,
      act: (details) => this.service.changeDetails(viewer, id, details),
      then: () => seeOther(`/people/${id}`, 'people.notices.saved'),
      page: () => this.pages.one(viewer, id),
    });
  }
}
