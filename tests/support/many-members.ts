import { AccountRow } from '../../src/auth/account.entity.js';
import { CommitteeMemberRow } from '../../src/cycles/committee-member.entity.js';
import { CommitteeRow } from '../../src/cycles/committee.entity.js';
import { CycleMemberRow } from '../../src/cycles/cycle-member.entity.js';
import type { UnitOfWork } from '../../src/database/unit-of-work.js';
import { PersonRow } from '../../src/people/person.entity.js';
import { inventedAccount, inventedMember, inventedPerson } from './invented-people.js';

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
      const person = inventedPerson(id, level, managerId);
      await entities.insert(PersonRow, person);
      await entities.insert(AccountRow, inventedAccount(id));
      await entities.insert(CycleMemberRow, inventedMember(cycleId, person, null));
    }
  });
}

/** Seats people in a committee of their own; the first is the chair, and ranks above every target; the last may be alternates. */
export function seat(
  unitOfWork: UnitOfWork,
  cycleId: string,
  id: string,
  members: readonly string[],
  alternates = 0,
): Promise<void> {
  return unitOfWork.run(async () => {
    const entities = unitOfWork.entities();
    const facilitatorId = 'facilitator';
    await entities.insert(CommitteeRow, { id, cycleId, name: id, facilitatorId, levels: [], createdAt });
    for (const [index, personId] of members.entries()) {
      const seated = index < members.length - alternates ? 'member' : 'alternate';
      const office = index === 0 ? 'chair' : index === 1 ? 'deputy' : seated;
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
