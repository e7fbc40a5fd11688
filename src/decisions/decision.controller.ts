import { Controller, Get, Param, Post } from '@nestjs/common';
import type { ZodType } from 'zod';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DecisionPage } from './decision-page.service.js';
import { appealForm, emptyForm, sentBackForm } from './decision.input.js';

/** The decision: for the candidate to read, acknowledge and appeal, for a ratifier to ratify. */
@Controller('cases/:id/decision')
@Shows('outcome', 'rationale', 'tally', 'appeal-statement', 'decision-report', 'decision-letter')
export class DecisionController {
  constructor(
    private readonly page: DecisionPage,
    private readonly events: CaseEventHandlers,
  ) {}

  @Get()
  @Page('decisions/decision')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.page.show(viewer, id);
  }

  @Post('acknowledge')
  @Page('decisions/decision')
  acknowledge(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.send(viewer, id, posted, 'ACKNOWLEDGE', emptyForm);
  }

  @Post('appeal')
  @Page('decisions/decision')
  appeal(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.send(viewer, id, posted, 'APPEAL', appealForm);
  }

  @Post('implement')
  @Page('decisions/decision')
  implement(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.send(viewer, id, posted, 'IMPLEMENT', emptyForm);
  }

  @Post('ratify')
  @Page('decisions/decision')
  ratify(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.send(viewer, id, posted, 'RATIFY', emptyForm, '/ratifications');
  }

  @Post('send-back')
  @Page('decisions/decision')
  sendBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.send(viewer, id, posted, 'SEND_BACK', sentBackForm, '/ratifications');
  }

  @Post('recuse')
  @Page('decisions/decision')
  recuse(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.send(viewer, id, posted, 'RECUSE', emptyForm, '/ratifications');
  }

  /** Whoever may no longer read the decision after their step is led elsewhere. */
  private send(
    viewer: Viewer,
    id: string,
    posted: PostedFields,
    type: CaseEventType,
    schema: ZodType<object>,
    next = `/cases/${id}/decision`,
  ) {
    return submit({
      posted,
      schema,
      act: (input) => this.events.send(viewer, id, type, input),
      then: () => seeOther(next, 'decisions.notices.done'),
      page: () => this.show(viewer, id),
    });
  }
}
