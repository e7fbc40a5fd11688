import { Module } from '@nestjs/common';
import { KnownLevels } from '../people/known-levels.js';
import { FrameworkVersionsRepository } from './framework-versions.repository.js';
import { rulesFolder } from './rules-folder.js';
import { RULES_FOLDER, RulebookService } from './rulebook.service.js';

/** The rulebook without its pages, for commands and the other features. */
@Module({
  providers: [
    { provide: RULES_FOLDER, useValue: rulesFolder },
    FrameworkVersionsRepository,
    RulebookService,
    { provide: KnownLevels, useExisting: RulebookService },
  ],
  exports: [RulebookService, KnownLevels],
})
export class RulebookCoreModule {}
