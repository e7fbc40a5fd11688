import { AccountRoleRow } from '../../../src/auth/account-role.entity.js';
import { AccountRow } from '../../../src/auth/account.entity.js';
import { CommitteeMaking } from '../../../src/cycles/committee-making.js';
import { CommitteeRepository } from '../../../src/cycles/committee.repository.js';
import { CommitteeService } from '../../../src/cycles/committee.service.js';
import { CycleAmending } from '../../../src/cycles/cycle-amending.service.js';
import { CycleCases } from '../../../src/cycles/cycle-cases.js';
import { CycleDecider } from '../../../src/cycles/cycle-decider.service.js';
import { CycleEnding } from '../../../src/cycles/cycle-ending.service.js';
import { CycleFactsService } from '../../../src/cycles/cycle-facts.service.js';
import { CycleLog } from '../../../src/cycles/cycle-log.js';
import { CycleOpening } from '../../../src/cycles/cycle-opening.service.js';
import { CycleRepository } from '../../../src/cycles/cycle.repository.js';
import { CycleService } from '../../../src/cycles/cycle.service.js';
import { HeadsJob } from '../../../src/cycles/heads-job.js';
import { InheritedPeople } from '../../../src/cycles/inherited-people.service.js';
import { OfficeCandidates } from '../../../src/cycles/office-candidates.service.js';
import { OfficeRepository } from '../../../src/cycles/office.repository.js';
import { OfficeService } from '../../../src/cycles/office.service.js';
import { PanelPeople } from '../../../src/cycles/panel-people.service.js';
import { PopulationRepository } from '../../../src/cycles/population.repository.js';
import { PopulationService } from '../../../src/cycles/population.service.js';
import { RolePeople } from '../../../src/cycles/role-people.js';
import type { TestDatabase } from '../../support/databases.js';
import { importing, peopleFile, peopleServices } from '../people/people-services.js';

/** The services of cycles on a test's database, put together as their module does. */
export async function cycleServices(database: TestDatabase) {
  const { unitOfWork, auditLog, clock, random, jobHandlers } = database;
  const { room } = await peopleServices(database);
  const { people, rulebook } = room;
  const cycles = new CycleRepository(unitOfWork);
  const committeeRows = new CommitteeRepository(unitOfWork);
  const offices = new OfficeRepository(unitOfWork);
  const roles = new RolePeople(unitOfWork);
  const cases = new CycleCases();
  const log = new CycleLog(auditLog, cases);
  const decider = new CycleDecider(cycles, log, clock, random);
  const panel = new PanelPeople(offices, committeeRows, roles);
  const population = new PopulationService(people, rulebook, new PopulationRepository(unitOfWork));
  const facts = new CycleFactsService(rulebook, offices, panel, roles, cases);
  const inherited = new InheritedPeople(committeeRows, offices, people, roles, random);
  const service = new CycleService(unitOfWork, cycles, rulebook, decider, inherited, log);
  const making = new CommitteeMaking(people, rulebook, roles, clock, random);
  return {
    room,
    rulebook,
    cycles,
    cases,
    log,
    service,
    population,
    committees: new CommitteeService(unitOfWork, service, committeeRows, making, log),
    offices: new OfficeService(
      unitOfWork,
      service,
      cycles,
      offices,
      new OfficeCandidates(people, rulebook, roles, panel, population),
      log,
    ),
    opening: new CycleOpening(unitOfWork, service, facts, population, decider),
    amending: new CycleAmending(unitOfWork, service, facts, population, decider, cases),
    ending: new CycleEnding(unitOfWork, service, facts, decider, log),
    heads: new HeadsJob(unitOfWork, jobHandlers, cycles, log),
  };
}
export type CycleServices = Awaited<ReturnType<typeof cycleServices>>;

/** H1 and H2 from HR and G1 to G8 outside the framework; three levels of people below B1. @returns ids by number */
export async function foundTestCompany(
  database: TestDatabase,
  services: CycleServices,
): Promise<Map<string, string>> {
  const outside = ['H1', 'H2', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'];
  const file = peopleFile(
    ['B1', 'P6', ''],
    ['B2', 'P5', 'B1'],
    ['B3', 'P3', 'B2'],
    ['B4', 'P2', 'B2'],
    ['S1', 'P4', 'B1', '销售部'],
    ...outside.map((number) => [number, '', '', '综合部'] as const),
  );
  await services.room.imports.importFile(file, importing);
  const everybody = await services.room.people.everybody();
  const ids = new Map(everybody.map(({ employeeNumber, id }) => [employeeNumber, id]));
  for (const number of ['H1', 'H2']) await grantHr(database, ids.get(number) ?? '');
  return ids;
}

/** An account with the role `hr` for the whole company. */
async function grantHr({ unitOfWork, clock, random }: TestDatabase, personId: string): Promise<void> {
  const now = clock.now().toISOString();
  const accountId = random.uuid();
  await unitOfWork.run(async () => {
    await unitOfWork.entities().insert(AccountRow, {
      id: accountId,
      personId,
      email: `${personId}@example.com`,
      name: personId,
      passwordHash: null,
      language: 'zh',
      timeZone: 'Asia/Shanghai',
      lockedAt: null,
      createdAt: now,
      version: 1,
    });
    const grant = {
      accountId,
      role: 'hr' as const,
      departments: [],
      grantedBy: accountId,
      confirmedBy: null,
      grantedAt: now,
    };
    await unitOfWork.entities().insert(AccountRoleRow, grant);
  });
}
