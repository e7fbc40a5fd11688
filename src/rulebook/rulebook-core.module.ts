import { Module } from '@nestjs/common';
import { KnownLevels } from '../people/known-levels.js';
import { DraftDesk } from './draft/draft-desk.service.js';
import { FrameworkPublisher } from './framework-publisher.js';
import { FrameworkVersionsRepository } from './framework-versions.repository.js';
import { rulesFolder } from './rules-folder.js';
import { RULES_FOLDER, RulebookService } from './rulebook.service.js';
import { VersionUses } from './version-uses.js';

/** The rulebook without its pages, for commands and the other features. */
@Module({
  providers: [
    { provide: RULES_FOLDER, useValue: rulesFolder },
    FrameworkVersionsRepository,
    DraftDesk,
    FrameworkPublisher,
    RulebookService,
    VersionUses,
    { provide: KnownLevels, useExisting: RulebookService },
  ],
  exports: [
    DraftDesk,
    FrameworkPublisher,
    FrameworkVersionsRepository,
    RulebookService,
    KnownLevels,
    VersionUses,
  ],
})
export class RulebookCoreModule {}
