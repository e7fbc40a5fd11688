import { Module, type OnModuleInit } from '@nestjs/common';
import { CyclesCoreModule } from '../cycles/cycles-core.module.js';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { Navigation } from '../web/navigation.js';
import { CaseController } from './case.controller.js';
import { ActsToConfirm } from './acts-to-confirm.service.js';
import { CaseHistory } from './case-history.service.js';
import { CaseHistoryApi } from './case-history.api.js';
import { CaseList } from './case-list.service.js';
import { CaseResources } from './case-resources.service.js';
import { CasesApi } from './cases.api.js';
import { LogHeadsApi } from './log-heads.api.js';
import { InboxApi } from './inbox.api.js';
import { NominationParts } from './nomination-parts.service.js';
import { CaseActionPages } from './case-action-pages.js';
import { CasePages } from './case-page.service.js';
import { CasePaths } from './case-paths.service.js';
import { CasesCoreModule } from './cases-core.module.js';
import { CycleBoardApi } from './cycle-board/cycle-board.api.js';
import { CycleBoardController } from './cycle-board/cycle-board.controller.js';
import { CycleBoardPage } from './cycle-board/cycle-board-page.js';
import { CycleBoardRepository } from './cycle-board/cycle-board.repository.js';
import { CycleBoard } from './cycle-board/cycle-board.service.js';
import { CycleReminderLog } from './cycle-board/cycle-reminder-log.js';
import { CycleReminders } from './cycle-board/cycle-reminders.service.js';
import { HistorySection } from './history.section.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { NominationController } from './nomination.controller.js';
import { NominationPages } from './nomination-page.service.js';
import { OpeningPreviewController } from './opening-preview.controller.js';
import { OpeningPreview } from './opening-preview.service.js';
import { NextDates } from './next-dates.service.js';
import { OverviewSection } from './overview.section.js';
import { PopulationEligibility } from './population-eligibility.service.js';
import { ReadingsSection } from './readings.section.js';
import { UsesOfVersions } from './uses-of-versions.js';
import { GatheredFacts } from './what-if/gathered-facts.repository.js';
import { WhatIfApi } from './what-if/what-if.api.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WhatIfPages } from './what-if/what-if-pages.js';
import { WhatIf } from './what-if/what-if.service.js';
import { WaitingCases } from './waiting-cases.service.js';
import { LastDecisions } from './last-decisions.service.js';
import { LevelModule } from './level/level.module.js';
import { TeamController } from './team.controller.js';
import { TeamPages } from './team-page.service.js';
import { TeamService } from './team.service.js';

/** The pages of cases: inbox, my cases, team, nomination, case. */
@Module({
  imports: [CasesCoreModule, CyclesCoreModule, LevelModule, PeopleCoreModule, RulebookCoreModule],
  controllers: [
    InboxController,
    CaseController,
    TeamController,
    NominationController,
    OpeningPreviewController,
    CycleBoardController,
    CycleBoardApi,
    WhatIfController,
    WhatIfApi,
    CasesApi,
    LogHeadsApi,
    CaseHistoryApi,
    InboxApi,
  ],
  providers: [
    ActsToConfirm,
    CaseHistory,
    CaseList,
    CycleBoard,
    CycleBoardPage,
    CycleBoardRepository,
    CycleReminderLog,
    CycleReminders,
    CasePages,
    CaseResources,
    CasePaths,
    HistorySection,
    NominationPages,
    NominationParts,
    OpeningPreview,
    OverviewSection,
    PopulationEligibility,
    ReadingsSection,
    LastDecisions,
    TeamPages,
    TeamService,
    NextDates,
    UsesOfVersions,
    GatheredFacts,
    WhatIf,
    WhatIfPages,
    WaitingCases,
  ],
})
export class CasesModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly inbox: InboxService,
    private readonly pages: CaseActionPages,
  ) {}

  onModuleInit(): void {
    const isPerson = ({ personId }: { personId: string | null }) => personId !== null;
    this.navigation.add({
      key: 'inbox',
      href: '/inbox',
      order: 10,
      visible: isPerson,
      count: (viewer) => this.inbox.count(viewer),
    });
    this.navigation.add({ key: 'myCases', href: '/cases', order: 20, visible: isPerson });
    this.navigation.add({ key: 'team', href: '/team', order: 30, visible: isPerson });
    this.pages.register('SUBMIT', ({ caseId }) => `/cases/${caseId}/nomination`);
  }
}
