import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { CaseEventHandlers } from './case-event-handlers.js';
import { nominationInput, thesisInput } from './nomination.input.js';
import { NominationPages } from './nomination-page.service.js';
import { NominationService } from './nomination.service.js';

@Controller()
@Shows('thesis', 'eligibility')
export class NominationController {
  constructor(
    private readonly pages: NominationPages,
    private readonly service: NominationService,
    private readonly handlers: CaseEventHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('nominations/new')
  @Page('cases/nominate')
  begin(
    @CurrentViewer() viewer: Viewer,
    @Query('candidate') candidateId?: string,
    @Query('cycle') cycleId?: string,
    @Query('target') targetLevel?: string,
  ) {
    return this.pages.fresh(viewer, { candidateId, cycleId, targetLevel });
  }

  @Post('nominations')
  @Page('cases/nominate')
  create(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    const text = (name: string) => (typeof posted[name] === 'string' ? posted[name] : undefined);
    const chosen = {
      candidateId: text('candidateId'),
      cycleId: text('cycleId'),
      targetLevel: text('targetLevel'),
    };
    return submit({
      posted,
      schema: nominationInput,
      act: (input) => this.service.create(viewer, input),
      then: ({ id }) => seeOther(`/cases/${id}/nomination`, 'cases.notices.drafted'),
      page: () => this.pages.fresh(viewer, chosen),
    });
  }

  @Get('cases/:id/nomination')
  @Page('cases/nomination')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.draft(viewer, id);
  }

  @Post('cases/:id/nomination')
  @Page('cases/nomination')
  save(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    const submits = posted['action'] === 'submit';
    return submit({
      posted,
      schema: thesisInput,
      act: (input) =>
        this.unitOfWork.run(async () => {
          await this.service.edit(viewer, id, input);
          if (submits) await this.handlers.send(viewer, id, 'SUBMIT');
        }),
      then: () =>
        submits
          ? seeOther(`/cases/${id}`, 'cases.notices.nominated')
          : seeOther(`/cases/${id}/nomination`, 'cases.notices.saved'),
      page: () => this.show(viewer, id),
    });
  }
}
