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
import { caseStep, castBallot, movedSitting, timerForm } from './ballot.input.js';
import { BallotService } from './ballot.service.js';
import { DiscussionTimers } from './discussion-timers.service.js';
import { MeetingPages } from './meeting-pages.service.js';

import { revisedScore } from './score-sheet.input.js';
import { ScoreSheetService } from './score-sheet.service.js';

/** A case in a meeting: reveal, discussion, ballot. */
@Controller('cases/:id/meeting')
@Shows('committee-steps', 'scores', 'ballots', 'tally', 'hand-ins', 'notes')
export class MeetingController {
  constructor(
    private readonly pages: MeetingPages,
    private readonly events: CaseEventHandlers,
    private readonly ballots: BallotService,
    private readonly sheets: ScoreSheetService,
    private readonly timers: DiscussionTimers,
  ) {}

  @Get()
  @Page('calibration/meeting')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.pages.show(viewer, id);
  }

  @Post('reveal')
  @Page('calibration/meeting')
  reveal(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, 'REVEAL', caseStep);
  }

  /** A changed score, with its sentence. */
  @Post('scores')
  @Page('calibration/meeting')
  revise(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: revisedScore,
      act: (input) => this.sheets.revise(viewer, id, input),
      then: () => seeOther(`/cases/${id}/meeting`, 'calibration.notices.revised'),
      page: () => this.show(viewer, id),
    });
  }

  @Post('timer')
  @Page('calibration/meeting')
  time(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: timerForm,
      act: ({ action, minutes = 0 }) => this.timers.set(viewer, id, action === 'stop' ? null : minutes),
      then: () => seeOther(`/cases/${id}/meeting`, 'calibration.notices.stepped'),
      page: () => this.show(viewer, id),
    });
  }

  @Post('open-ballot')
  @Page('calibration/meeting')
  open(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, 'OPEN_BALLOT', caseStep);
  }

  @Post('ballot')
  @Page('calibration/meeting')
  cast(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return submit({
      posted,
      schema: castBallot,
      act: (input) => this.ballots.cast(viewer, id, input),
      then: () => seeOther(`/cases/${id}/meeting`, 'calibration.notices.cast'),
      page: () => this.show(viewer, id),
    });
  }

  @Post('close-ballot')
  @Page('calibration/meeting')
  close(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, 'CLOSE_BALLOT', caseStep);
  }

  @Post('reschedule')
  @Page('calibration/meeting')
  reschedule(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, 'RESCHEDULE', movedSitting);
  }

  /** Whoever steps aside sees nothing of the case from then on: the way leads to the sessions. */
  @Post('recuse')
  @Page('calibration/meeting')
  recuse(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Posted() posted: PostedFields) {
    return this.step(viewer, id, posted, 'RECUSE', caseStep, '/sessions');
  }

  private step(
    viewer: Viewer,
    id: string,
    posted: PostedFields,
    type: CaseEventType,
    schema: ZodType<object>,
    next = `/cases/${id}/meeting`,
  ) {
    return submit({
      posted,
      schema,
      act: (input) => this.events.send(viewer, id, type, input),
      then: () => seeOther(next, 'calibration.notices.stepped'),
      page: () => this.show(viewer, id),
    });
  }
}
