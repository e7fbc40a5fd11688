import { leaversWhoLead } from '../import/check-leavers.js';
import { covers, type ImportScope } from '../import/check-scope.js';
import type { CheckedImport } from '../import/import-check.js';
import type { PlannedPerson } from '../import/import-plan.js';

export interface MissingPeople {
  /** Those who could leave. */
  readonly people: readonly PlannedPerson[];
  /** How many can't, because somebody who stays reports to them. */
  readonly needed: number;
}

/** Whom the file lacks of the people in scope: what would happen if each of them left. Nobody leaves unless HR says so. */
export function missingPeople(
  { everybody, known, read, plan, good }: CheckedImport,
  scope: ImportScope,
): MissingPeople {
  const named = new Set(read.map(({ employeeNumber }) => employeeNumber));
  const missing = everybody.filter(
    ({ employeeNumber, status, department }) =>
      status !== 'left' &&
      !named.has(employeeNumber) &&
      employeeNumber !== scope.self &&
      covers(scope, department),
  );
  if (plan.people.length + plan.unchanged === 0) return { people: [], needed: 0 };
  const numbers = missing.map(({ employeeNumber }) => employeeNumber);
  const leading = leaversWhoLead(good, known, numbers);
  const people = missing
    .filter(({ employeeNumber }) => !leading.has(employeeNumber))
    .map(({ id, employeeNumber, name, version, status }) => ({
      row: 0,
      kind: 'missing' as const,
      personId: id,
      employeeNumber,
      name,
      version,
      changes: { status: [status, 'left'] as const },
      ratings: [],
    }));
  return { people, needed: leading.size };
}
