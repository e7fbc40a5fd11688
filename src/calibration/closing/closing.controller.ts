import { Controller, Get, Param, Post } from '@nestjs/common';
import { Shows } from '../../web/access.js';
import { submit } from '../../web/form.js';
import { Page } from '../../web/page.js';
import { Posted, type PostedFields } from '../../web/posted.js';
import { seeOther } from '../../web/see-other.js';
import { CurrentViewer, type Viewer } from '../../web/viewer.js';
import { sessionStep } from '../session.input.js';
import { SessionService } from '../session.service.js';
import { ClosingPages } from './closing-pages.service.js';

/** Closing a session: first what is still to look at and what will happen, then the step itself. */
@Controller('sessions/:id')
@Shows('committee-steps', 'hand-ins', 'packet', 'evidence', 'scores', 'tally', 'rationale', 'notes')
export class ClosingController {
  constructor(
    private readonly pages: ClosingPages,
    private readonly sessions: SessionService,
  ) {}

  @Get('closing')
  @Page('calibration/closing')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  @Post('close')
  @Page('calibration/closing')
  close(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: sessionStep,
      act: ({ version }) => this.sessions.send(viewer, id, { type: 'CLOSE_SESSION' }, version),
      then: () => seeOther(`/sessions/${id}`, 'calibration.notices.closed'),
      page: () => this.show(viewer, id),
    });
  }
}
