import { Controller, Param, Post } from '@nestjs/common';
import type { ZodType } from 'zod';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { levelCorrection, managerChange, newRating, statusChange } from './people.input.js';
import { PeoplePages } from './people-pages.js';
import { PerformanceService } from './performance.service.js';
import { PersonChangesService } from './person-changes.service.js';

/** What happens to a person, each change a form of the person's page. */
@Controller('people/:id')
@Shows('person')
export class PersonChangesController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly changes: PersonChangesService,
    private readonly performance: PerformanceService,
  ) {}

  @Post('manager')
  @Page('people/person')
  changeManager(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(viewer, id, posted, managerChange, ({ managerId }) =>
      this.changes.changeManager(viewer, id, managerId),
    );
  }

  @Post('status')
  @Page('people/person')
  setStatus(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(viewer, id, posted, statusChange, ({ status }) =>
      this.changes.setStatus(viewer, id, status),
    );
  }

  @Post('level')
  @Page('people/person')
  correctLevel(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(viewer, id, posted, levelCorrection, (level) =>
      this.changes.correctLevel(viewer, id, level),
    );
  }

  @Post('ratings')
  @Page('people/person')
  rate(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.take(viewer, id, posted, newRating, (rating) => this.performance.rate(viewer, id, rating));
  }

  private take<Input>(
    viewer: Viewer,
    id: string,
    posted: PostedFields,
    schema: ZodType<Input>,
    act: (input: Input) => Promise<void>,
  ) {
    return submit({
      posted,
      schema,
      act,
      then: () => seeOther(`/people/${id}`, 'people.notices.saved'),
      page: () => this.pages.one(viewer, id),
    });
  }
}
