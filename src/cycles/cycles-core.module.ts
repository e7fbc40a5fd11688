import { Module } from '@nestjs/common';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { RulebookCoreModule } from '../rulebook/rulebook-core.module.js';
import { CommitteeMaking } from './committee-making.js';
import { CommitteeRepository } from './committee.repository.js';
import { CommitteeService } from './committee.service.js';
import { CycleAmending } from './cycle-amending.service.js';
import { CycleCases } from './cycle-cases.js';
import { CycleDecider } from './cycle-decider.service.js';
import { CycleEnding } from './cycle-ending.service.js';
import { CycleFactsService } from './cycle-facts.service.js';
import { CycleLog } from './cycle-log.js';
import { CycleOpening } from './cycle-opening.service.js';
import { CycleRepository } from './cycle.repository.js';
import { CycleService } from './cycle.service.js';
import { CycleSetup } from './cycle-setup.service.js';
import { DraftCheck } from './draft-check.service.js';
import { HeadsJob } from './heads-job.js';
import { HeadsMailJob } from './heads-mail-job.js';
import { InheritedPeople } from './inherited-people.service.js';
import { OfficeCandidates } from './office-candidates.service.js';
import { OfficeRepository } from './office.repository.js';
import { OfficeService } from './office.service.js';
import { PanelPeople } from './panel-people.service.js';
import { PopulationRepository } from './population.repository.js';
import { PopulationService } from './population.service.js';
import { RolePeople } from './role-people.js';

const services = [
  CycleRepository,
  CycleService,
  CycleOpening,
  CycleAmending,
  CycleEnding,
  CycleSetup,
  DraftCheck,
  CycleCases,
  CycleLog,
  CommitteeRepository,
  CommitteeService,
  OfficeRepository,
  OfficeService,
  OfficeCandidates,
  PopulationRepository,
  PopulationService,
];

/** Cycles without their pages, for the other features and for commands. */
@Module({
  imports: [PeopleCoreModule, RulebookCoreModule],
  providers: [
    ...services,
    CommitteeMaking,
    CycleDecider,
    CycleFactsService,
    HeadsJob,
    HeadsMailJob,
    InheritedPeople,
    PanelPeople,
    RolePeople,
  ],
  exports: services,
})
export class CyclesCoreModule {}
