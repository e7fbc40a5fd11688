import { AccountRow } from '../../src/auth/account.entity.js';
import { CommitteeMemberRow } from '../../src/cycles/committee-member.entity.js';
import { CommitteeRow } from '../../src/cycles/committee.entity.js';
import { CycleMemberRow } from '../../src/cycles/cycle-member.entity.js';
import type { UnitOfWork } from '../../src/database/unit-of-work.js';
import { PersonRow } from '../../src/people/person.entity.js';

const createdAt = '2026-03-02T01:00:00.000Z';

/** Hires people beside the cast of a committee's world, of one level, below one manager. */
export function hire(
  unitOfWork: UnitOfWork,
  cycleId: string,
  ids: readonly string[],
  { level, managerId }: { readonly level: string; readonly managerId: string },
): Promise<void> {
  return unitOfWork.run(async () => {
    const entities = unitOfWork.entities();
    for (const id of ids) {
      await entities.insert(PersonRow, { ...person(id), level, managerId });
      await entities.insert(AccountRow, account(id));
      await entities.insert(CycleMemberRow, { ...cycleMember(cycleId, id), level, managerId });
    }
  });
}

/** Seats people in a committee of their own; the first is the chair, and ranks above every target. */
export function seat(
  unitOfWork: UnitOfWork,
  cycleId: string,
  id: string,
  members: readonly string[],
): Promise<void> {
  return unitOfWork.run(async () => {
    const entities = unitOfWork.entities();
    const facilitatorId = 'facilitator';
    await entities.insert(CommitteeRow, { id, cycleId, name: id, facilitatorId, levels: [], createdAt });
    for (const [index, personId] of members.entries()) {
      const office = index === 0 ? 'chair' : index === 1 ? 'deputy' : 'member';
      const rank = index === 0 ? 6 : 4;
      await entities.insert(CommitteeMemberRow, {
        committeeId: id,
        personId,
        office,
        number: index + 1,
        rank,
      });
    }
  });
}

function person(id: string): PersonRow {
  return {
    id,
    employeeNumber: id,
    name: id,
    latinName: null,
    email: `${id}@example.com`,
    department: '产品部',
    level: 'P4',
    levelSince: '2023-01-01',
    givenRank: null,
    managerId: 'boss',
    managerSince: '2024-01-01',
    status: 'active',
    version: 1,
    createdAt,
  };
}

function account(personId: string): AccountRow {
  return {
    id: `account-${personId}`,
    personId,
    email: `${personId}@example.com`,
    name: personId,
    passwordHash: null,
    language: 'zh',
    timeZone: 'Asia/Shanghai',
    lockedAt: null,
    createdAt,
    version: 1,
  };
}

function cycleMember(cycleId: string, personId: string): CycleMemberRow {
  return {
    cycleId,
    personId,
    managerId: 'boss',
    managerSince: '2024-01-01',
    lineAboveId: null,
    department: '产品部',
    level: 'P4',
    levelSince: '2023-01-01',
    addedBy: null,
    removedBy: null,
  };
}
