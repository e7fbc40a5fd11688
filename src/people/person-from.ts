import type { NewPerson } from './people.input.js';
import type { PersonRow } from './person.entity.js';

/** A new person who works from today on under the manager named. */
export function personFrom(id: string, input: NewPerson, day: string, now: string): PersonRow {
  return {
    id,
    employeeNumber: input.employeeNumber,
    name: input.name,
    latinName: input.latinName,
    email: input.email,
    department: input.department,
    level: input.level,
    levelSince: input.levelSince,
    givenRank: input.givenRank,
    managerId: input.managerId,
    managerSince: input.managerId === null ? null : day,
    status: 'active',
    version: 1,
    createdAt: now,
  };
}
