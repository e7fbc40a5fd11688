import { Injectable } from '@nestjs/common';
import { LevelService } from '../level.service.js';
import { PeopleRepository } from '../people.repository.js';
import { PersonAftermath } from '../person-aftermath.js';
import type { PersonRow } from '../person.entity.js';
import { PersonRecordsRepository } from '../person-records.repository.js';
import type { ImportedPerson } from './read-row.js';

export interface SavedCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

type Changes = Partial<Omit<PersonRow, 'id' | 'version' | 'createdAt' | 'employeeNumber'>>;

/** Saves checked rows, inside a unit: new people in lots, known ones where something is different. */
@Injectable()
export class PeopleSaver {
  constructor(
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly levels: LevelService,
    private readonly aftermath: PersonAftermath,
  ) {}

  async save(
    imported: readonly ImportedPerson[],
    everybody: readonly PersonRow[],
    actor: string,
  ): Promise<SavedCounts> {
    const known = new Map(everybody.map((person) => [person.employeeNumber, person]));
    const ids = new Map(everybody.map((person) => [person.employeeNumber, person.id]));
    for (const person of imported) {
      if (!ids.has(person.employeeNumber)) ids.set(person.employeeNumber, this.levels.newId());
    }
    const wanted = imported.map((person) => this.rowOf(person, ids));
    const created = wanted.filter((row) => !known.has(row.employeeNumber));
    await this.insert(created);
    const updated = await this.update(wanted, known, actor);
    await this.putRatings(imported, ids);
    const counts = { created: created.length, updated, unchanged: wanted.length - created.length - updated };
    await this.aftermath.other('people-imported', actor, counts, null);
    return counts;
  }

  private async insert(rows: readonly PersonRow[]): Promise<void> {
    await this.people.insert(rows);
    await this.records.addLevels(rows.flatMap((row) => this.levels.historyOf(row, 'imported', null) ?? []));
  }

  private async update(
    wanted: readonly PersonRow[],
    known: ReadonlyMap<string, PersonRow>,
    actor: string,
  ): Promise<number> {
    let updated = 0;
    for (const row of wanted) {
      const before = known.get(row.employeeNumber);
      const changes = before ? differences(before, row) : {};
      if (!before || Object.keys(changes).length === 0) continue;
      await this.change(before, changes, actor);
      updated += 1;
    }
    return updated;
  }

  private async change(before: PersonRow, changes: Changes, actor: string): Promise<void> {
    await this.people.change(before, changes);
    const after = { ...before, ...changes };
    if ('level' in changes || 'levelSince' in changes) await this.levels.record(after, 'imported', null);
    if ('managerId' in changes) await this.aftermath.managerChanged(before.id, after.managerId, actor);
    if (changes.status === 'left') await this.aftermath.left(before.id, actor);
  }

  private async putRatings(
    imported: readonly ImportedPerson[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const rows = imported.flatMap(({ employeeNumber, ratings }) =>
      ratings.map((rating) => ({ personId: ids.get(employeeNumber) ?? '', ...rating })),
    );
    await this.records.putRatings(rows);
  }

  private rowOf(person: ImportedPerson, ids: ReadonlyMap<string, string>): PersonRow {
    const { row: _row, ratings: _ratings, manager, ...columns } = person;
    const managerId = manager === null ? null : (ids.get(manager) ?? null);
    return {
      ...columns,
      id: ids.get(person.employeeNumber) ?? '',
      managerId,
      managerSince: managerId === null ? null : person.managerSince,
      version: 1,
      createdAt: this.levels.now(),
    };
  }
}

/** What the file says otherwise. A level or a day that the file leaves empty is not taken away. */
function differences(before: PersonRow, wanted: PersonRow): Changes {
  const keep = wanted.level === null ? { level: before.level, levelSince: before.levelSince } : {};
  const managerSince =
    wanted.managerId === before.managerId
      ? (wanted.managerSince ?? before.managerSince)
      : wanted.managerSince;
  const next = { ...wanted, ...keep, managerSince };
  const names = [
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
  return Object.fromEntries(
    names.filter((name) => next[name] !== before[name]).map((name) => [name, next[name]]),
  );
}
