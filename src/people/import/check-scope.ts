import type { KnownPerson } from './known-person.js';
import { problem, type ImportProblem } from './problem.js';
import type { ImportedPerson } from './read-row.js';

/** Who imports, as far as it limits what an import may do. */
export interface ImportScope {
  /** Whose people may be changed. */
  readonly departments: readonly string[] | 'all';
  /** The employee number of who imports: nobody ends their own access by mistake. */
  readonly self: string | null;
}

export const everything: ImportScope = { departments: 'all', self: null };

/** Rows that would reach beyond the scope: into or out of other departments, or against oneself. */
export function scopeProblems(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
  scope: ImportScope,
): ImportProblem[] {
  const homes = new Map(known.map(({ employeeNumber, department }) => [employeeNumber, department]));
  return people.flatMap(({ row, department, employeeNumber, status }) => {
    if (employeeNumber === scope.self && status === 'left')
      return [problem(row, 'status', 'leaver-self', status)];
    const home = homes.get(employeeNumber) ?? department;
    if (covers(scope, department) && covers(scope, home)) return [];
    const column = covers(scope, department) ? 'employee_number' : 'department';
    return [
      problem(row, column, 'department-not-yours', column === 'department' ? department : employeeNumber),
    ];
  });
}

export function covers({ departments }: ImportScope, department: string): boolean {
  return departments === 'all' || departments.includes(department);
}
