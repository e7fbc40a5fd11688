import { Module } from '@nestjs/common';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { ColleagueSearch } from './colleague-search.service.js';
import { DelegationRepository } from './delegation.repository.js';
import { DelegationService } from './delegation.service.js';
import { ImportCheck } from './import/import-check.js';
import { PeopleImportService } from './import/people-import.service.js';
import { PeopleSaver } from './import/people-saver.js';
import { LevelCounts } from './level-counts.js';
import { LevelService } from './level.service.js';
import { PeopleLog } from './people-log.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { PerformanceService } from './performance.service.js';
import { PersonAftermath } from './person-aftermath.js';
import { PersonChangesService } from './person-changes.service.js';
import { PersonListeners } from './person-listeners.js';
import { PersonRecordsRepository } from './person-records.repository.js';
import { PeopleFinder } from './words/people-finder.js';

const services = [
  ColleagueSearch,
  PeopleRepository,
  PeopleFinder,
  DelegationRepository,
  PersonRecordsRepository,
  PersonListeners,
  PeopleService,
  PersonChangesService,
  LevelCounts,
  LevelService,
  PerformanceService,
  DelegationService,
  PeopleImportService,
  PeopleLog,
  PersonAftermath,
  ImportCheck,
  PeopleSaver,
];

/** People without their pages, for commands and the other features. */
@Module({
  imports: [RulebookCoreModule],
  providers: services,
  exports: services,
})
export class PeopleCoreModule {}
