import { columns, type Column } from '../import/columns.js';
import type { PerformanceRatingRow } from '../performance-rating.entity.js';
import type { PersonRow } from '../person.entity.js';

interface ExportedPerson {
  readonly person: PersonRow;
  /** Employee number. */
  readonly manager: string;
  readonly ratings: readonly PerformanceRatingRow[];
  /** In words. */
  readonly status: string;
}

/** A person in the columns that an import reads. */
export function exportedCells({ person, manager, ratings, status }: ExportedPerson): string[] {
  const cells: Readonly<Record<Column, string>> = {
    employee_number: person.employeeNumber,
    name: person.name,
    latin_name: person.latinName ?? '',
    email: person.email,
    department: person.department,
    level: person.level ?? '',
    level_since: person.levelSince ?? '',
    rank: person.givenRank === null ? '' : String(person.givenRank),
    manager,
    manager_since: person.managerSince ?? '',
    status,
    performance: ratings
      .toSorted((one, other) => (one.ratedOn < other.ratedOn ? 1 : -1))
      .map(({ ratedOn, rating }) => `${ratedOn}:${rating}`)
      .join('; '),
  };
  return columns.map((column) => cells[column]);
}
