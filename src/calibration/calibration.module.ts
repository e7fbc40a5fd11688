import { Module, type OnModuleInit } from '@nestjs/common';
import { CaseActionPages } from '../cases/case-action-pages.js';
import { CasesCoreModule } from '../cases/cases-core.module.js';
import type { CaseEventType } from '../domain/workflow/case-event.js';
import { CyclesCoreModule } from '../cycles/cycles-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { ReviewsCoreModule } from '../reviews/reviews-core.module.js';
import { Navigation } from '../web/navigation.js';
import { AgendaView } from './agenda-view.service.js';
import { BoardPages } from './board-pages.service.js';
import { BoardController } from './board.controller.js';
import { BoardService } from './board.service.js';
import { CalibrationCoreModule } from './calibration-core.module.js';
import { CalendarController } from './calendar.controller.js';
import { DiscussionTimers } from './discussion-timers.service.js';
import { LiveSessions } from './live-sessions.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingPages } from './meeting-pages.service.js';
import { MeetingParts } from './meeting-parts.service.js';
import { RationaleController } from './rationale.controller.js';
import { BoardApi, MeetingApi, SheetApi } from './committee-work.api.js';
import { RationaleApi } from './rationale.api.js';
import { SessionsApi } from './sessions.api.js';
import { RationaleDrafts } from './rationale-drafts.service.js';
import { RationalePages } from './rationale-pages.service.js';
import { RosterSection } from './roster.section.js';
import { SessionController } from './session.controller.js';
import { OwnSlots } from './own-slots.service.js';
import { SessionArrangingController } from './session-arranging.controller.js';
import { SessionCalendar } from './session-calendar.service.js';
import { SessionStepController } from './session-step.controller.js';
import { SessionChoices, SessionPages } from './session-pages.service.js';
import { CyclePreviewController } from './cycle-preview/cycle-preview.controller.js';
import { ClosingCases } from './closing/closing-cases.service.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingPages } from './closing/closing-pages.service.js';
import { ClosingSteps } from './closing/closing-steps.service.js';
import { ClosingWords } from './closing/closing-words.service.js';
import { CyclePreview } from './cycle-preview/cycle-preview.service.js';
import { SpreadApi } from './spread/spread.api.js';
import { SpreadController } from './spread/spread.controller.js';
import { SpreadPages } from './spread/spread-pages.service.js';
import { SpreadProgressPage } from './spread/spread-progress-page.service.js';
import { SheetController } from './sheet.controller.js';
import { OwnPart } from './own-part.service.js';
import { OpenedCases } from './opened-case.service.js';
import { OpenSheets } from './open-sheets.repository.js';
import { SheetDrafts } from './sheet-drafts.service.js';
import { SheetsLeftReader } from './sheets-left.service.js';
import { SheetPages } from './sheet-pages.service.js';

/** Events of a meeting: sent on the page of the case in it. */
const inMeeting: readonly CaseEventType[] = [
  'REVEAL',
  'OPEN_BALLOT',
  'CAST_BALLOT',
  'CLOSE_BALLOT',
  'RESCHEDULE',
];

/** Pages of a case that are the committee's, whoever reads them. */
const ofTheCommittee = /^\/cases\/[^/]+\/(meeting|rationale|scores)$/;

/** The pages of committees: sessions, score sheet, board, meeting, rationale. */
@Module({
  imports: [CalibrationCoreModule, CasesCoreModule, CyclesCoreModule, ReviewsCoreModule, RulebookCoreModule],
  controllers: [
    SessionController,
    SessionStepController,
    SessionArrangingController,
    CalendarController,
    SpreadController,
    BoardController,
    ClosingController,
    SheetController,
    CyclePreviewController,
    MeetingController,
    RationaleController,
    SessionsApi,
    BoardApi,
    SheetApi,
    MeetingApi,
    RationaleApi,
    SpreadApi,
  ],
  providers: [
    AgendaView,
    BoardPages,
    BoardService,
    ClosingCases,
    ClosingPages,
    ClosingSteps,
    ClosingWords,
    LiveSessions,
    MeetingPages,
    MeetingParts,
    OwnSlots,
    RationaleDrafts,
    RationalePages,
    RosterSection,
    SessionCalendar,
    SessionChoices,
    SessionPages,
    DiscussionTimers,
    OwnPart,
    OpenedCases,
    OpenSheets,
    SheetDrafts,
    SheetPages,
    SpreadPages,
    SpreadProgressPage,
    SheetsLeftReader,
    CyclePreview,
  ],
})
export class CalibrationModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly pages: CaseActionPages,
  ) {}

  onModuleInit(): void {
    const visible = ({ personId }: { personId: string | null }) => personId !== null;
    this.navigation.add({ key: 'sessions', href: '/sessions', order: 50, alsoAt: ofTheCommittee, visible });
    this.pages.register('ASSIGN_SESSION', () => '/sessions');
    this.pages.register('SUBMIT_SCORES', ({ caseId }) => `/cases/${caseId}/scores`);
    this.pages.register('REVISE_SCORE', ({ caseId }) => `/cases/${caseId}/scores`);
    for (const type of inMeeting) this.pages.register(type, ({ caseId }) => `/cases/${caseId}/meeting`);
    this.pages.register('CONFIRM_DECISION', ({ caseId }) => `/cases/${caseId}/rationale`);
  }
}
