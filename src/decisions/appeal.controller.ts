import { Controller, Param, Post } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DecisionPage } from './decision-page.service.js';
import { admissionForm, panelForm } from './decision.input.js';

/** An appeal: HR admits it, three people decide. */
@Controller('cases/:id/appeal')
@Shows('appeal-statement', 'outcome', 'rationale', 'tally')
export class AppealController {
  constructor(
    private readonly page: DecisionPage,
    private readonly events: CaseEventHandlers,
  ) {}

  @Post('admission')
  @Page('decisions/decision')
  admit(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: admissionForm,
      act: ({ admitted, reason }) =>
        admitted === 'yes'
          ? this.events.send(viewer, id, 'ADMIT_APPEAL')
          : this.events.send(viewer, id, 'REFUSE_APPEAL', { reason }),
      then: () => seeOther(`/cases/${id}`, 'decisions.notices.done'),
      page: () => this.page.show(viewer, id),
    });
  }

  @Post('vote')
  @Page('decisions/decision')
  vote(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: panelForm,
      act: ({ vote, reason }) => this.events.send(viewer, id, vote, { reason }),
      then: () => seeOther('/inbox', 'decisions.notices.voted'),
      page: () => this.page.show(viewer, id),
    });
  }
}
