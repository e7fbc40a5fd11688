import type { AuditLog } from '../audit/audit-log.js';
import type { Clock } from '../config/clock.js';
import type { Random } from '../config/random.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { FrameworkPublisher } from '../rulebook/framework-publisher.js';
import { FrameworkVersionsRepository } from '../rulebook/framework-versions.repository.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import { rulesFolder } from '../rulebook/rules-folder.js';
import { ImportCheck } from './import/import-check.js';
import { PeopleImportService } from './import/people-import.service.js';
import { PeopleSaver } from './import/people-saver.js';
import { LevelService } from './level.service.js';
import { PeopleLog } from './people-log.js';
import { PeopleRepository } from './people.repository.js';
import { PersonAftermath } from './person-aftermath.js';
import { PersonListeners } from './person-listeners.js';
import { PersonRecordsRepository } from './person-records.repository.js';

/** What people and rulebook stand on. */
export interface Ground {
  readonly unitOfWork: UnitOfWork;
  readonly auditLog: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
}

/** People and rulebook put together by hand, as their modules do by injection: for commands, which need no server. */
export class PeopleRoom {
  readonly rulebook: RulebookService;
  readonly people: PeopleRepository;
  readonly records: PersonRecordsRepository;
  readonly listeners = new PersonListeners();
  readonly levels: LevelService;
  readonly aftermath: PersonAftermath;
  readonly imports: PeopleImportService;

  constructor({ unitOfWork, auditLog, clock, random }: Ground, rules: string = rulesFolder) {
    const versions = new FrameworkVersionsRepository(unitOfWork);
    this.rulebook = new RulebookService(
      versions,
      new FrameworkPublisher(unitOfWork, versions, auditLog, clock),
      rules,
    );
    this.people = new PeopleRepository(unitOfWork);
    this.records = new PersonRecordsRepository(unitOfWork);
    this.levels = new LevelService(this.people, this.records, this.rulebook, clock, random);
    this.aftermath = new PersonAftermath(new PeopleLog(auditLog), this.listeners);
    const saver = new PeopleSaver(this.people, this.records, this.levels, this.aftermath);
    const check = new ImportCheck(this.people, this.records, this.levels, this.rulebook);
    this.imports = new PeopleImportService(unitOfWork, check, saver);
  }
}
