import { Controller, Param, Post } from '@nestjs/common';
import type { ZodType } from 'zod';
import type { SessionEvent } from '../domain/workflow/session-event.js';
import { Shows } from '../web/access.js';
import { submit } from '../web/form.js';
import { Page } from '../web/page.js';
import { Posted, type PostedFields } from '../web/posted.js';
import { seeOther } from '../web/see-other.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { AgendaView } from './agenda-view.service.js';
import { SessionPages } from './session-pages.service.js';
import { SessionService } from './session.service.js';
import { presentedCase, publishedRoster, sessionStep } from './session.input.js';

/** The steps of a session, each a button on its page. */
@Controller('sessions/:id')
@Shows('committee-steps', 'roster', 'hand-ins', 'recusals')
export class SessionStepController {
  constructor(
    private readonly sessions: SessionService,
    private readonly pages: SessionPages,
    private readonly agenda: AgendaView,
  ) {}

  @Post('roster')
  @Page('calibration/session')
  publish(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, publishedRoster, ({ addendaUntil }) => ({
      type: 'PUBLISH_ROSTER',
      addendaUntil,
    }));
  }

  @Post('scoring')
  @Page('calibration/session')
  openScoring(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, sessionStep, () => ({ type: 'OPEN_SCORING' }));
  }

  @Post('meeting')
  @Page('calibration/session')
  openMeeting(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, sessionStep, () => ({ type: 'OPEN_MEETING' }));
  }

  @Post('presentation')
  @Page('calibration/session')
  present(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, presentedCase, ({ caseId, roomConfirmed }) => ({
      type: 'PRESENT_CASE',
      caseId,
      roomConfirmed: roomConfirmed === 'yes',
    }));
  }

  private step<Input extends { readonly version?: number | undefined }>(
    viewer: Viewer,
    id: string,
    posted: PostedFields,
    schema: ZodType<Input>,
    eventOf: (input: Input) => SessionEvent,
  ) {
    return submit({
      posted,
      schema,
      act: (input) => this.sessions.send(viewer, id, eventOf(input), input.version),
      then: () => seeOther(`/sessions/${id}`, 'calibration.notices.stepped'),
      page: async () => ({
        ...(await this.pages.head(viewer, id)),
        agenda: await this.agenda.models(viewer, id),
      }),
    });
  }
}
