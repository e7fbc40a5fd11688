import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { missingCharacters } from '../../pdf/fonts/font-coverage.js';
import { defaultTimeZone } from '../../web/frame-builder.js';
import { KnownLevels } from '../known-levels.js';
import { LevelService } from '../level.service.js';
import { PeopleRepository } from '../people.repository.js';
import type { PersonRow } from '../person.entity.js';
import { PersonRecordsRepository } from '../person-records.repository.js';
import { checkPeople } from './check-people.js';
import type { KnownPerson } from './known-person.js';
import type { ImportScope } from './check-scope.js';
import { planImport, type ImportPlan } from './import-plan.js';
import { keepKnown } from './keep-known.js';
import type { ImportProblem } from './problem.js';
import { readRow, type ImportedPerson } from './read-row.js';
import type { RawRow } from './read-table.js';

export interface CheckedImport {
  readonly plan: ImportPlan;
  /** Rows that can be saved. */
  readonly good: readonly ImportedPerson[];
  /** By row. */
  readonly problems: readonly ImportProblem[];
  readonly everybody: readonly PersonRow[];
  readonly known: readonly KnownPerson[];
  /** All rows as far as they can be read, also those that can't be saved. */
  readonly read: readonly ImportedPerson[];
}

/** Rows that are read before others get their turn. */
const atOnce = 500;

/** Compares rows with the people who are there: what would change, and what is wrong. Changes nothing. */
@Injectable()
export class ImportCheck {
  constructor(
    private readonly people: PeopleRepository,
    private readonly records: PersonRecordsRepository,
    private readonly levels: LevelService,
    private readonly known: KnownLevels,
  ) {}

  async run(rows: readonly RawRow[], scope: ImportScope): Promise<CheckedImport> {
    const everybody = await this.people.everybody();
    const known = knownPeople(everybody);
    const { read, found } = await this.read(rows, everybody);
    const bad = new Set(found.filter(({ severity }) => severity === 'error').map(({ row }) => row));
    const checked = checkPeople(read, known, bad, scope);
    await turn();
    const problems = [...found, ...checked.problems].sort((one, other) => one.row - other.row);
    const people = new Map(everybody.map((person) => [person.employeeNumber, person]));
    const plan = planImport(checked.good, {
      known: people,
      ratings: await this.ratings(checked.good, people),
      newId: () => this.levels.newId(),
      today: this.levels.today(defaultTimeZone),
    });
    return { plan, good: checked.good, problems, everybody, known, read };
  }

  private async read(rows: readonly RawRow[], everybody: readonly PersonRow[]) {
    const levels = await this.known.codes();
    const rules = { levels, today: this.levels.today(defaultTimeZone), missingCharacters };
    const people = new Map(everybody.map((person) => [person.employeeNumber, person]));
    const numbers = new Map(everybody.map(({ id, employeeNumber }) => [id, employeeNumber]));
    const read: ImportedPerson[] = [];
    const found: ImportProblem[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % atOnce === 0) await turn();
      const { person, problems } = readRow(row, rules);
      read.push(keepKnown(person, row, people.get(person.employeeNumber), numbers));
      found.push(...problems);
    }
    return { read, found };
  }

  /** Ratings on record of those for whom the file has some. */
  private async ratings(
    good: readonly ImportedPerson[],
    people: ReadonlyMap<string, PersonRow>,
  ): Promise<Map<string, string>> {
    const ids = good.flatMap(({ employeeNumber, ratings }) =>
      ratings.length > 0 ? (people.get(employeeNumber)?.id ?? []) : [],
    );
    const rows = await this.records.ratingsOfMany(ids);
    return new Map(rows.map(({ personId, ratedOn, rating }) => [`${personId} ${ratedOn}`, rating]));
  }
}

function knownPeople(everybody: readonly PersonRow[]): KnownPerson[] {
  const numbers = new Map(everybody.map((person) => [person.id, person.employeeNumber]));
  return everybody.map(({ employeeNumber, email, status, department, managerId }) => ({
    employeeNumber,
    email,
    status,
    department,
    manager: managerId === null ? null : (numbers.get(managerId) ?? null),
  }));
}
