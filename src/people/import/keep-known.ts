import type { PersonRow } from '../person.entity.js';
import type { ImportedPerson } from './read-row.js';
import type { RawRow } from './read-table.js';

/**
 * A row with what its file says nothing about, as it is known: a column that is not there changes nobody, nor does an
 * empty level or status. What people newly get when nothing is said stays.
 * @param managers employee numbers by id
 */
export function keepKnown(
  person: ImportedPerson,
  { has, cell }: Pick<RawRow, 'has' | 'cell'>,
  before: PersonRow | undefined,
  managers: ReadonlyMap<string, string>,
): ImportedPerson {
  if (!before) return person;
  const { level, levelSince, status, latinName, givenRank, managerId, managerSince } = before;
  return {
    ...person,
    ...(person.level === null && { level, levelSince }),
    ...(cell('status') === '' && { status }),
    ...(!has('latin_name') && { latinName }),
    ...(!has('rank') && { givenRank }),
    ...(!has('manager') && {
      manager: managerId === null ? null : (managers.get(managerId) ?? null),
      managerSince: person.managerSince ?? managerSince,
    }),
  };
}
