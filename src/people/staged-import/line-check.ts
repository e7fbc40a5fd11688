import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../people.repository.js';
import type { PersonRow } from '../person.entity.js';
import type { ImportLineRow } from './import-line.entity.js';

export type SkipReason = 'changed-since' | 'taken' | 'manager-not-there';

export interface SortedLines {
  readonly good: readonly ImportLineRow[];
  /** Those of the lines who are there, by id. */
  readonly known: ReadonlyMap<string, PersonRow>;
  readonly skipped: ReadonlyMap<SkipReason, readonly number[]>;
}

/** Asks once more, inside the unit that saves: between the check and now people went on working. */
@Injectable()
export class LineCheck {
  constructor(private readonly people: PeopleRepository) {}

  async sort(lines: readonly ImportLineRow[]): Promise<SortedLines> {
    const managers = lines.flatMap(({ changes }) => changes.managerId?.[1] ?? []);
    const there = await this.people.findMany([...lines.map(({ personId }) => personId), ...managers]);
    const known = new Map(there.map((person) => [person.id, person]));
    const owners = await this.people.ownersOf(lines);
    const good: ImportLineRow[] = [];
    const skipped = new Map<SkipReason, number[]>();
    const present = new Set(known.keys());
    for (const line of lines) {
      const reason = reasonAgainst(line, known.get(line.personId), owners, present);
      if (reason) skipped.set(reason, [...(skipped.get(reason) ?? []), line.position]);
      else {
        good.push(line);
        present.add(line.personId);
      }
    }
    return { good, known, skipped };
  }
}

function reasonAgainst(
  { kind, personId, employeeNumber, version, changes }: ImportLineRow,
  person: PersonRow | undefined,
  owners: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): SkipReason | null {
  if ((kind === 'new') === (person !== undefined)) return kind === 'new' ? 'taken' : 'changed-since';
  if (person && person.version !== version) return 'changed-since';
  const email = changes.email?.[1];
  const others = [owners.get(employeeNumber), email === undefined ? undefined : owners.get(email)];
  if (others.some((owner) => owner !== undefined && owner !== personId)) return 'taken';
  const manager = changes.managerId?.[1] ?? null;
  return manager !== null && !present.has(manager) ? 'manager-not-there' : null;
}
