import type { PersonRow } from '../person.entity.js';
import type { ImportedPerson } from './read-row.js';

export const personFields = [
  'name',
  'latinName',
  'email',
  'department',
  'level',
  'levelSince',
  'givenRank',
  'managerId',
  'managerSince',
  'status',
] as const;
export type PersonField = (typeof personFields)[number];
export type PersonValues = Pick<PersonRow, PersonField>;

/** What was and what will be, by field; for somebody new all that will be. */
export type FieldChanges = {
  readonly [Field in PersonField]?: readonly [PersonRow[Field] | null, PersonRow[Field]];
};
/** Day, what was, what will be. */
export type RatingChange = readonly [day: string, before: string | null, after: string];

/** What an import does to one person. */
export interface PlannedPerson {
  /** Of the file; 0 for somebody whom it lacks. */
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'missing';
  readonly personId: string;
  readonly employeeNumber: string;
  readonly name: string;
  /** Of the person, when it was planned; 0 for somebody new. Whoever has another one was changed since. */
  readonly version: number;
  readonly changes: FieldChanges;
  readonly ratings: readonly RatingChange[];
}

export interface ImportPlan {
  /** Managers before those who report to them. */
  readonly people: readonly PlannedPerson[];
  readonly unchanged: number;
}

/** What planning has to know from outside. */
export interface PlanSetting {
  readonly known: ReadonlyMap<string, PersonRow>;
  /** Ratings on record, by person and day: `id day`. */
  readonly ratings: ReadonlyMap<string, string>;
  readonly newId: () => string;
  /** `YYYY-MM-DD`: from when somebody has a new manager, where the file does not say. */
  readonly today: string;
}

/** What saving checked rows would do, person by person. */
export function planImport(good: readonly ImportedPerson[], setting: PlanSetting): ImportPlan {
  const ids = new Map([...setting.known.values()].map(({ employeeNumber, id }) => [employeeNumber, id]));
  for (const { employeeNumber } of good) {
    if (!ids.has(employeeNumber)) ids.set(employeeNumber, setting.newId());
  }
  const planned = good.map((person) => planOf(person, ids, setting));
  const people = planned.filter(
    ({ kind, changes, ratings }) => kind === 'new' || Object.keys(changes).length > 0 || ratings.length > 0,
  );
  return { people, unchanged: planned.length - people.length };
}

function planOf(
  person: ImportedPerson,
  ids: ReadonlyMap<string, string>,
  setting: PlanSetting,
): PlannedPerson {
  const { row, employeeNumber, name } = person;
  const before = setting.known.get(employeeNumber);
  const personId = ids.get(employeeNumber) ?? '';
  const managerId = person.manager === null ? null : (ids.get(person.manager) ?? null);
  const managerSince = managerSinceOf(person, managerId, before, setting.today);
  return {
    row,
    kind: before ? 'changed' : 'new',
    personId,
    employeeNumber,
    name,
    version: before?.version ?? 0,
    changes: differences(before, { ...person, managerId, managerSince }),
    ratings: person.ratings.flatMap(({ ratedOn, rating }): RatingChange[] => {
      const known = setting.ratings.get(`${personId} ${ratedOn}`) ?? null;
      return known === rating ? [] : [[ratedOn, known, rating]];
    }),
  };
}

function managerSinceOf(
  { managerSince }: ImportedPerson,
  managerId: string | null,
  before: PersonRow | undefined,
  today: string,
): string | null {
  if (managerId === null) return null;
  if (managerSince !== null || !before) return managerSince;
  return managerId === before.managerId ? before.managerSince : today;
}

function differences(before: PersonRow | undefined, wanted: PersonValues): FieldChanges {
  return Object.fromEntries(
    personFields
      .filter((field) => !before || before[field] !== wanted[field])
      .map((field) => [field, [before?.[field] ?? null, wanted[field]]]),
  );
}
