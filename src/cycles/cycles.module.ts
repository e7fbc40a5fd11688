import { Module, type OnModuleInit } from '@nestjs/common';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { Navigation } from '../web/navigation.js';
import { hasRole } from '../web/viewer.js';
import { CommitteePages } from './committee-pages.js';
import { CommitteesController } from './committees.controller.js';
import { CommitteesApi } from './committees.api.js';
import { CycleEventsApi } from './cycle-events.api.js';
import { CycleResources } from './cycle-resources.service.js';
import { CyclesApi } from './cycles.api.js';
import { CycleActions } from './cycle-actions.js';
import { CycleEventsController } from './cycle-events.controller.js';
import { CyclePageParts } from './cycle-page-parts.js';
import { CyclePages } from './cycle-pages.js';
import { CycleSetupController } from './cycle-setup.controller.js';
import { CycleSetupPages } from './cycle-setup-pages.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesCoreModule } from './cycles-core.module.js';
import { NewCyclePage } from './new-cycle-page.js';
import { OfficeBoard } from './office-board.js';
import { OfficesController } from './offices.controller.js';

/** The pages of cycles. */
@Module({
  imports: [CyclesCoreModule, PeopleCoreModule, RulebookCoreModule],
  controllers: [
    CyclesController,
    CycleSetupController,
    CycleEventsController,
    OfficesController,
    CommitteesController,
    CyclesApi,
    CycleEventsApi,
    CommitteesApi,
  ],
  providers: [
    CyclePages,
    CycleSetupPages,
    CyclePageParts,
    OfficeBoard,
    CycleActions,
    CycleResources,
    CommitteePages,
    NewCyclePage,
  ],
})
export class CyclesModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({
      key: 'cycles',
      href: '/cycles',
      order: 40,
      visible: (viewer) => hasRole(viewer, 'hr') || hasRole(viewer, 'auditor'),
    });
  }
}
