import type { ImportedPerson } from './read-row.js';
import { leaversWhoLead } from './check-leavers.js';
import { covers, everything, scopeProblems, type ImportScope } from './check-scope.js';
import type { KnownPerson } from './known-person.js';
import { problem, type ImportProblem } from './problem.js';

/** The people of a file with the managers found, and what the rows say against each other. */
export interface CheckedPeople {
  /** Those who can be saved, each after their manager; `manager` is an employee number. */
  readonly good: readonly ImportedPerson[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Looks at what rows say of each other and of people known already: numbers and emails used twice, managers nobody knows,
 * circles in the tree. A row whose manager is new and can't be saved can't be saved either.
 * @param people all rows, those with wrong cells too, as far as they can be read
 * @param badRows rows that can't be saved because of their cells
 */
export function checkPeople(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
  badRows: ReadonlySet<number>,
  scope: ImportScope = everything,
): CheckedPeople {
  const named = nameManagers(people, known);
  const problems = [
    ...duplicates(people),
    ...takenEmails(people, known, scope),
    ...scopeProblems(people, known, scope),
    ...named.problems,
    ...circles(named.people, known),
  ];
  const sound = without(named.people, problems).filter(({ row }) => !badRows.has(row));
  const leading = leaders(sound, known);
  const staying = without(sound, leading);
  const orphans = withoutManager(staying, known);
  return {
    good: managersFirst(without(staying, orphans)),
    problems: [...problems, ...leading, ...orphans],
  };
}

function duplicates(people: readonly ImportedPerson[]): ImportProblem[] {
  return [
    ...repeated(people, 'employee_number', (person) => person.employeeNumber),
    ...repeated(people, 'email', (person) => person.email),
  ];
}

function repeated(
  people: readonly ImportedPerson[],
  column: string,
  valueOf: (person: ImportedPerson) => string,
): ImportProblem[] {
  const rows = Map.groupBy(people, valueOf);
  return people.flatMap((person) => {
    const value = valueOf(person);
    if (value === '') return [];
    const other = rows.get(value)?.find(({ row }) => row !== person.row);
    return other ? [problem(person.row, column, 'used-twice', value, { other: other.row })] : [];
  });
}

/** The owner is named to those alone who may read the owner. */
function takenEmails(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
  scope: ImportScope,
): ImportProblem[] {
  const owners = new Map(known.map((person) => [person.email, person]));
  return people.flatMap(({ row, email, employeeNumber }) => {
    const owner = owners.get(email);
    if (owner === undefined || owner.employeeNumber === employeeNumber) return [];
    return covers(scope, owner.department)
      ? [problem(row, 'email', 'email-taken', email, { owner: owner.employeeNumber })]
      : [problem(row, 'email', 'email-taken-elsewhere', email)];
  });
}

function leaders(people: readonly ImportedPerson[], known: readonly KnownPerson[]): ImportProblem[] {
  const leading = leaversWhoLead(people, known, []);
  return people.flatMap(({ row, employeeNumber, status }) => {
    const count = leading.get(employeeNumber);
    return count === undefined ? [] : [problem(row, 'status', 'leaver-leads', status, { count })];
  });
}

function nameManagers(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
): { people: ImportedPerson[]; problems: ImportProblem[] } {
  const numbers = new Set([...known, ...people].map((person) => person.employeeNumber));
  const byEmail = new Map([...known, ...people].map((person) => [person.email, person.employeeNumber]));
  const problems: ImportProblem[] = [];
  const named = people.map((person) => {
    if (person.manager === null || numbers.has(person.manager)) return person;
    const manager = byEmail.get(person.manager.toLowerCase());
    if (manager === undefined)
      problems.push(problem(person.row, 'manager', 'manager-unknown', person.manager));
    return { ...person, manager: manager ?? null };
  });
  return { people: named, problems };
}

function circles(people: readonly ImportedPerson[], known: readonly KnownPerson[]): ImportProblem[] {
  const managers = new Map(known.map((person) => [person.employeeNumber, person.manager]));
  for (const person of people) managers.set(person.employeeNumber, person.manager);
  const circular = circularIn(managers);
  return people
    .filter((person) => circular.has(person.employeeNumber))
    .map((person) => problem(person.row, 'manager', 'manager-circle', person.manager ?? ''));
}

/** Those on a circle themselves; who only reports into one is not. Each person is walked over once. */
function circularIn(managers: ReadonlyMap<string, string | null>): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const start of managers.keys()) {
    const path = new Map<string, number>();
    let next: string | null = start;
    while (next !== null && !done.has(next) && !path.has(next)) {
      path.set(next, path.size);
      next = managers.get(next) ?? null;
    }
    const from = next === null ? undefined : path.get(next);
    for (const [person, place] of path) {
      done.add(person);
      if (from !== undefined && place >= from) circular.add(person);
    }
  }
  return circular;
}

function withoutManager(people: readonly ImportedPerson[], known: readonly KnownPerson[]): ImportProblem[] {
  const there = new Set([...known, ...people].map((person) => person.employeeNumber));
  const problems: ImportProblem[] = [];
  for (let before = -1; before !== problems.length;) {
    before = problems.length;
    for (const person of people) {
      if (person.manager === null || there.has(person.manager) || !there.has(person.employeeNumber)) continue;
      problems.push(problem(person.row, 'manager', 'manager-not-saved', person.manager));
      if (!known.some((other) => other.employeeNumber === person.employeeNumber))
        there.delete(person.employeeNumber);
    }
    const reported = new Set(problems.map(({ row }) => row));
    people = people.filter((person) => !reported.has(person.row));
  }
  return problems;
}

function managersFirst(people: readonly ImportedPerson[]): ImportedPerson[] {
  const byNumber = new Map(people.map((person) => [person.employeeNumber, person]));
  const ordered = new Set<ImportedPerson>();
  for (const person of people) {
    const line: ImportedPerson[] = [];
    for (
      let next: ImportedPerson | undefined = person;
      next && !ordered.has(next) && !line.includes(next);
      next = next.manager === null ? undefined : byNumber.get(next.manager)
    ) {
      line.push(next);
    }
    for (const member of line.toReversed()) ordered.add(member);
  }
  return [...ordered];
}

function without(people: readonly ImportedPerson[], problems: readonly ImportProblem[]): ImportedPerson[] {
  const bad = new Set(problems.map(({ row }) => row));
  return people.filter((person) => !bad.has(person.row));
}
