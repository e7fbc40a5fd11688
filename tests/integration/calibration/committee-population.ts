import type { EntityManager } from 'typeorm';
import { AccountRoleRow } from '../../../src/auth/account-role.entity.js';
import { AccountRow } from '../../../src/auth/account.entity.js';
import { AppealPersonRow } from '../../../src/cycles/appeal-person.entity.js';
import { CommitteeMemberRow } from '../../../src/cycles/committee-member.entity.js';
import { CommitteeRow } from '../../../src/cycles/committee.entity.js';
import { CycleMemberRow } from '../../../src/cycles/cycle-member.entity.js';
import { CycleRow } from '../../../src/cycles/cycle.entity.js';
import { InChargeRow } from '../../../src/cycles/in-charge.entity.js';
import type { CycleCalendar } from '../../../src/domain/workflow/cycle-calendar.js';
import { defaultPolicies, type CyclePolicies } from '../../../src/domain/workflow/cycle-policies.js';
import { PersonRow } from '../../../src/people/person.entity.js';
import { cast, committee, names, otherCommittee, rolesOf } from './committee-people.js';

export const start = new Date('2026-03-02T01:00:00.000Z');
const createdAt = start.toISOString();
export const cycleId = 'cycle-1';

export const calendar: CycleCalendar = {
  timeZone: 'Asia/Shanghai',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
  extraWorkingDays: [],
  nominationsOpenOn: '2026-03-02',
  nominationsEndOn: '2026-03-13',
  reviewsEndOn: '2026-04-10',
  calibrationEndOn: '2026-05-08',
  releaseOn: '2026-05-15',
  effectiveOn: '2026-06-01',
  endsOn: '2026-06-12',
};

/** Writes company, accounts, cycle and committees at once: how they come about is tested elsewhere. */
export async function populate(
  entities: EntityManager,
  frameworkVersion: string,
  policies: Partial<CyclePolicies>,
): Promise<void> {
  for (const name of names) await person(entities, name);
  await cycle(entities, frameworkVersion, policies);
  await sit(entities, 'committee-1', committee);
  await sit(entities, 'committee-2', otherCommittee);
  for (const personId of ['panelOne', 'panelTwo', 'panelThree']) {
    await entities.insert(AppealPersonRow, { cycleId, personId });
  }
}

async function person(entities: EntityManager, name: (typeof names)[number]): Promise<void> {
  const { level, manager } = cast[name];
  const email = `${name.toLowerCase()}@example.com`;
  await entities.insert(PersonRow, {
    id: name,
    employeeNumber: name,
    name,
    latinName: null,
    email,
    department: '产品部',
    level,
    levelSince: level === null ? null : '2023-01-01',
    givenRank: null,
    managerId: manager,
    managerSince: manager === null ? null : '2024-01-01',
    status: 'active',
    version: 1,
    createdAt,
  });
  const accountId = `account-${name}`;
  await entities.insert(AccountRow, {
    id: accountId,
    personId: name,
    email,
    name,
    passwordHash: null,
    language: 'zh',
    timeZone: 'Asia/Shanghai',
    lockedAt: null,
    createdAt,
    version: 1,
  });
  for (const role of rolesOf(name)) {
    const granted = { grantedBy: accountId, confirmedBy: null, grantedAt: createdAt };
    await entities.insert(AccountRoleRow, { accountId, role, departments: [], ...granted });
  }
}

async function cycle(
  entities: EntityManager,
  frameworkVersion: string,
  policies: Partial<CyclePolicies>,
): Promise<void> {
  const { nominationsOpenOn, releaseOn, effectiveOn, endsOn } = calendar;
  await entities.insert(CycleRow, {
    id: cycleId,
    name: '2026 春季',
    state: 'open',
    frameworkVersion,
    departments: null,
    calendar,
    policies: { ...defaultPolicies, consent: false, ...policies },
    nominationsOpenOn,
    releaseOn,
    effectiveOn,
    endsOn,
    openedAt: createdAt,
    endedAt: null,
    snapshot: {
      status: 'active',
      value: 'open',
      context: { steps: 1, frameworkVersion, amendments: 0, openedAt: createdAt },
      historyValue: {},
    },
    machineVersion: 1,
    version: 1,
    createdAt,
  });
  for (const name of names) {
    const { level, manager: managerId } = cast[name];
    if (level === null) continue;
    await entities.insert(CycleMemberRow, {
      cycleId,
      personId: name,
      managerId,
      managerSince: managerId === null ? null : '2024-01-01',
      lineAboveId: null,
      department: '产品部',
      level,
      levelSince: '2023-01-01',
      addedBy: null,
      removedBy: null,
    });
  }
  await entities.insert(InChargeRow, { cycleId, level: 'P3', personId: 'hr' });
}

async function sit(entities: EntityManager, id: string, members: typeof committee | typeof otherCommittee) {
  const facilitatorId = 'facilitator';
  await entities.insert(CommitteeRow, { id, cycleId, name: id, facilitatorId, levels: [], createdAt });
  for (const [index, [personId, office, rank]] of members.entries()) {
    const number = index + 1;
    await entities.insert(CommitteeMemberRow, { committeeId: id, personId, office, number, rank });
  }
}
