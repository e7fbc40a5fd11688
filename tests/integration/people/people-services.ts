import { DelegationRepository } from '../../../src/people/delegation.repository.js';
import { DelegationService } from '../../../src/people/delegation.service.js';
import { PeopleLog } from '../../../src/people/people-log.js';
import { PeopleRoom } from '../../../src/people/people-room.js';
import { PeopleService } from '../../../src/people/people.service.js';
import { PerformanceService } from '../../../src/people/performance.service.js';
import { PersonChangesService } from '../../../src/people/person-changes.service.js';
import type { TestDatabase } from '../../support/databases.js';

/** The services of people on a test's database, with the framework that is delivered. */
export async function peopleServices(database: TestDatabase) {
  const { unitOfWork, auditLog, random } = database;
  const room = new PeopleRoom(database);
  await room.rulebook.load();
  const { people, levels, aftermath, records } = room;
  const service = new PeopleService(unitOfWork, people, levels, new PeopleLog(auditLog), random);
  const changes = new PersonChangesService(unitOfWork, service, people, levels, aftermath);
  const delegations = new DelegationService(
    unitOfWork,
    new DelegationRepository(unitOfWork),
    people,
    levels,
    aftermath,
  );
  const performance = new PerformanceService(unitOfWork, service, records, aftermath);
  return { room, service, changes, delegations, performance };
}

/** A list of people as a file: employee number, level, manager's number, department. */
export function peopleFile(...rows: readonly (readonly [string, string, string, string?])[]): Buffer {
  const lines = rows.map(
    ([number, level, manager, department = '产品部']) =>
      `${number},人员${number},p${number.toLowerCase()}@example.com,${department},${level},${level === '' ? '' : '2024-01-01'},${manager}`,
  );
  return Buffer.from(['工号,姓名,邮箱,部门,职级,定级日期,上级工号', ...lines].join('\n'));
}

export const importing = { encoding: null, saveGood: false, actor: 'command-line' } as const;
