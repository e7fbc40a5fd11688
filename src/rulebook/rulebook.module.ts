import { Module, type OnModuleInit } from '@nestjs/common';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { Navigation } from '../web/navigation.js';
import { hasRole } from '../web/viewer.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftPages } from './draft/draft-pages.js';
import { FrameworksApi } from './frameworks.api.js';
import { LadderController } from './ladder.controller.js';
import { RulebookApi } from './rulebook.api.js';
import { RulebookCoreModule } from './rulebook-core.module.js';
import { VersionPages } from './versions/version-pages.js';
import { VersionsController } from './versions/versions.controller.js';

/** The pages of the rulebook. */
@Module({
  imports: [PeopleCoreModule, RulebookCoreModule],
  controllers: [LadderController, VersionsController, DraftController, FrameworksApi, RulebookApi],
  providers: [DraftPages, VersionPages],
})
export class RulebookModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.add({ key: 'ladder', href: '/ladder', order: 70, visible: () => true });
    this.navigation.add({
      key: 'rulebook',
      href: '/rulebook',
      order: 71,
      visible: (viewer) => hasRole(viewer, 'hr') || hasRole(viewer, 'auditor'),
    });
  }
}
