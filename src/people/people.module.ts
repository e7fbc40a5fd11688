import { Module, type OnModuleInit } from '@nestjs/common';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { Navigation } from '../web/navigation.js';
import { hasRole } from '../web/viewer.js';
import { DelegationsController } from './delegations.controller.js';
import { PeopleExport } from './export/people-export.service.js';
import { PeopleExportApi } from './export/people-export.api.js';
import { PeopleExportController } from './export/people-export.controller.js';
import { OwnDelegations } from './own-delegations.js';
import { OwnDelegationsController } from './own-delegations.controller.js';
import { PeopleController } from './people.controller.js';
import { StagedImportsModule } from './staged-import/staged-imports.module.js';
import { PeopleCoreModule } from './people-core.module.js';
import { PeoplePages } from './people-pages.js';
import { DelegationsApi } from './delegations.api.js';
import { PeopleApi } from './people.api.js';
import { PersonChangesApi } from './person-changes.api.js';
import { PersonResources } from './person-resources.service.js';
import { PersonChangesController } from './person-changes.controller.js';
import { WordKeeper } from './words/word-keeper.js';

/** The pages of people. */
@Module({
  imports: [StagedImportsModule, PeopleCoreModule, RulebookCoreModule],
  controllers: [
    PeopleExportController,
    PeopleController,
    PersonChangesController,
    DelegationsController,
    OwnDelegationsController,
    PeopleApi,
    PersonChangesApi,
    DelegationsApi,
    PeopleExportApi,
  ],
  providers: [PeoplePages, PersonResources, OwnDelegations, PeopleExport, WordKeeper],
})
export class PeopleModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({
      key: 'people',
      href: '/people',
      order: 60,
      visible: (viewer) => hasRole(viewer, 'hr') || hasRole(viewer, 'auditor'),
    });
  }
}
