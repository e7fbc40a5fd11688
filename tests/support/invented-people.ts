import type { AccountRow } from '../../src/auth/account.entity.js';
import type { CycleMemberRow } from '../../src/cycles/cycle-member.entity.js';
import type { PersonRow } from '../../src/people/person.entity.js';

const createdAt = '2026-03-02T01:00:00.000Z';

/** Somebody who is called by their id, in one department, long enough in level and team for any rule. */
export function inventedPerson(id: string, level: string | null, managerId: string | null): PersonRow {
  return {
    id,
    employeeNumber: id,
    name: id,
    latinName: null,
    email: `${id}@example.com`,
    department: '产品部',
    level,
    levelSince: level === null ? null : '2023-01-01',
    givenRank: null,
    managerId,
    managerSince: managerId === null ? null : '2024-01-01',
    status: 'active',
    version: 1,
    createdAt,
  };
}

/** Their account, `account-<id>`, without a password. */
export function inventedAccount(personId: string): AccountRow {
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

/** The same person as they take part in a cycle; for who has a level and a manager. */
export function inventedMember(
  cycleId: string,
  { id, level, levelSince, managerId, managerSince, department }: PersonRow,
  lineAboveId: string | null,
): CycleMemberRow {
  if (level === null || levelSince === null) throw new Error(`${id} has no level to be promoted from.`);
  return {
    cycleId,
    personId: id,
    managerId,
    managerSince,
    lineAboveId,
    department,
    level,
    levelSince,
    addedBy: null,
    removedBy: null,
  };
}
