import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AgendaService } from './agenda.service.js';
import { AgendaView } from './agenda-view.service.js';
import { SessionPages } from './session-pages.service.js';
import { SessionPlanning } from './session-planning.service.js';
import { assignedCases, sessionForm } from './session.input.js';

/** The list of sessions, and the page of one with its agenda. */
@Controller('sessions')
@Shows('committee-steps', 'roster', 'hand-ins', 'recusals')
export class SessionController {
  constructor(
    private readonly pages: SessionPages,
    private readonly agenda: AgendaView,
    private readonly planning: SessionPlanning,
    private readonly assigning: AgendaService,
  ) {}

  @Get()
  @Page('calibration/sessions')
  list(@CurrentViewer() viewer: Viewer) {
    return this.pages.list(viewer);
  }

  @Post()
  @Page('calibration/sessions')
  plan(@CurrentViewer() viewer: Viewer, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: sessionForm,
      act: (input) => this.planning.plan(viewer, input),
      then: ({ id }) => seeOther(`/sessions/${id}`, 'calibration.notices.planned'),
      page: () => this.list(viewer),
    });
  }

  @Get(':id')
  @Page('calibration/session')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return { ...(await this.pages.head(viewer, id)), agenda: await this.agenda.models(viewer, id) };
  }

  @Post(':id/agenda')
  @Page('calibration/session')
  assign(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: assignedCases,
      act: ({ caseIds }) => this.assigning.assign(viewer, id, caseIds),
      then: () => seeOther(`/sessions/${id}`, 'calibration.notices.assigned'),
      page: () => this.show(viewer, id),
    });
  }
}
