import { Controller, Param, Post } from '@nestjs/common';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AgendaOrder } from './agenda-order.service.js';
import { AgendaView } from './agenda-view.service.js';
import { SessionPages } from './session-pages.service.js';
import { SessionService } from './session.service.js';
import { orderForm, timetableForm } from './session.input.js';

/** When a session sits, and in which order it hears its cases. */
@Controller('sessions/:id')
@Shows('committee-steps', 'roster', 'hand-ins', 'recusals')
export class SessionArrangingController {
  constructor(
    private readonly sessions: SessionService,
    private readonly order: AgendaOrder,
    private readonly pages: SessionPages,
    private readonly agenda: AgendaView,
  ) {}

  @Post('timetable')
  @Page('calibration/session')
  setTimetable(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: timetableForm,
      act: ({ version, ...timetable }) =>
        this.sessions.send(viewer, id, { type: 'SET_TIMETABLE', timetable }, version),
      then: () => seeOther(`/sessions/${id}`, 'calibration.notices.timetable'),
      page: () => this.page(viewer, id),
    });
  }

  @Post('order')
  @Page('calibration/session')
  arrange(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: orderForm,
      act: (input) => this.order.arrange(viewer, id, input),
      then: () => seeOther(`/sessions/${id}#agenda`, 'calibration.notices.ordered'),
      page: () => this.page(viewer, id),
    });
  }

  private async page(viewer: Viewer, id: string) {
    return { ...(await this.pages.head(viewer, id)), agenda: await this.agenda.models(viewer, id) };
  }
}
