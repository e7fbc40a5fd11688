import { Controller, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { personListInput } from './cycle.input.js';
import { CyclePages } from './cycle-pages.js';
import { OfficeService } from './office.service.js';

/** Who is in charge of a target level, and who hears appeals. */
@Controller('cycles/:id')
@Shows('cycle')
export class OfficesController {
  constructor(
    private readonly pages: CyclePages,
    private readonly offices: OfficeService,
  ) {}

  @Post('in-charge/:level')
  @Page('cycles/settings')
  setInCharge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('level') level: string,
    @Posted() posted: PostedFields,
  ) {
    return submit({
      posted,
      schema: personListInput,
      act: ({ people }) => this.offices.setInCharge(viewer, id, level, people),
      then: () => seeOther(`/cycles/${id}/settings`, 'cycles.notices.saved'),
      page: () => this.pages.one(viewer, id),
    });
  }

  @Post('appeal-people')
  @Page('cycles/settings')
  setAppealPeople(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: personListInput,
      act: ({ people }) => this.offices.setAppealPeople(viewer, id, people),
      then: () => seeOther(`/cycles/${id}/settings`, 'cycles.notices.saved'),
      page: () => this.pages.one(viewer, id),
    });
  }
}
