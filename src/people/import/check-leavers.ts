import type { KnownPerson } from './known-person.js';
import type { ImportedPerson } from './read-row.js';

interface Place {
  readonly manager: string | null;
  readonly left: boolean;
}

/**
 * Whose departure would leave somebody without a manager, after all that the file says.
 * @param people those who would be saved
 * @param missing employee numbers of those who would leave because the file lacks them
 * @returns how many would stay behind, by employee number of the leaver
 */
export function leaversWhoLead(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
  missing: readonly string[],
): Map<string, number> {
  const before = new Map<string, Place>(
    known.map(({ employeeNumber, manager, status }) => [
      employeeNumber,
      { manager, left: status === 'left' },
    ]),
  );
  const after = new Map(before);
  for (const { employeeNumber, manager, status } of people) {
    after.set(employeeNumber, { manager, left: status === 'left' });
  }
  for (const number of missing) {
    after.set(number, { manager: before.get(number)?.manager ?? null, left: true });
  }
  return blockedIn(before, after);
}

/** Who may not leave stays, and may then keep their own manager from leaving: asked again until nobody more is found. */
function blockedIn(before: ReadonlyMap<string, Place>, after: Map<string, Place>): Map<string, number> {
  const blocked = new Map<string, number>();
  for (;;) {
    const reports = reportsIn(after);
    const found = [...reports].filter(([number]) => leaves(before.get(number), after.get(number)));
    if (found.length === 0) return blocked;
    for (const [number, count] of found) {
      blocked.set(number, count);
      after.set(number, before.get(number) ?? { manager: null, left: false });
    }
  }
}

function reportsIn(places: ReadonlyMap<string, Place>): Map<string, number> {
  const reports = new Map<string, number>();
  for (const { manager, left } of places.values()) {
    if (manager !== null && !left) reports.set(manager, (reports.get(manager) ?? 0) + 1);
  }
  return reports;
}

function leaves(before: Place | undefined, after: Place | undefined): boolean {
  return after?.left === true && before?.left !== true;
}
