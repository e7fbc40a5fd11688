import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { bytewise } from '../database/bytewise.js';
import { byId } from '../database/by-id.js';
import { Lookup } from '../database/lookup.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import type { FieldChanges } from './import/import-plan.js';
import { PersonRow, type PersonStatus } from './person.entity.js';
import { fold, rangeOf } from './words/fold.js';
import { PersonWordRow } from './words/person-word.entity.js';
import { isFoundBy, PersonWords } from './words/person-words.repository.js';

const lotSize = 5000;
const nextLot = new Statement(
  `SELECT "id", "employee_number" AS "employeeNumber", "name", "latin_name" AS "latinName", "email", "department",
     "level", "level_since" AS "levelSince", "given_rank" AS "givenRank", "manager_id" AS "managerId",
     "manager_since" AS "managerSince", "status", "version", "created_at" AS "createdAt"
   FROM "person" WHERE "employee_number" > :after ORDER BY "employee_number" LIMIT :size`,
);

/** From one name to the next by the index: as many steps as there are departments, not as there are people. */
const presentDepartments = new Statement(
  `WITH RECURSIVE "found"("department") AS (
     SELECT MIN("department") FROM "person"
     UNION ALL
     SELECT (SELECT MIN("department") FROM "person" WHERE "department" > "found"."department")
     FROM "found" WHERE "found"."department" IS NOT NULL
   )
   SELECT "department" AS "department" FROM "found"
   WHERE "department" IS NOT NULL AND EXISTS (
     SELECT 1 FROM "person" p WHERE p."department" = "found"."department" AND p."status" <> 'left'
   )`,
);

const personById = new Lookup(PersonRow, ['id']);

/** Databases take a limited number of values in one statement. */
const chunk = 500;

export interface PeopleFilter {
  /** `all`, or the departments that may be read. */
  readonly departments: readonly string[] | 'all';
  /** Beginnings of a name, an email or an employee number, or pinyin. */
  readonly search?: string | undefined;
  readonly department?: string | undefined;
  readonly level?: string | undefined;
  readonly status?: PersonStatus | undefined;
  readonly offset?: number;
  readonly limit?: number;
}

@Injectable()
export class PeopleRepository {
  private readonly words: PersonWords;

  constructor(private readonly unitOfWork: UnitOfWork) {
    this.words = new PersonWords(unitOfWork);
  }

  find(id: string): Promise<PersonRow | null> {
    return this.unitOfWork.entities().findOneBy(PersonRow, { id });
  }

  findByEmail(email: string): Promise<PersonRow | null> {
    return this.unitOfWork.entities().findOneBy(PersonRow, { email: email.trim().toLowerCase() });
  }

  findByEmployeeNumber(employeeNumber: string): Promise<PersonRow | null> {
    return this.unitOfWork.entities().findOneBy(PersonRow, { employeeNumber });
  }

  /** Somebody by id, employee number or email, as forms name them. */
  async named(words: string): Promise<PersonRow | null> {
    const value = words.trim();
    return (
      (await this.find(value)) ?? (await this.findByEmployeeNumber(value)) ?? (await this.findByEmail(value))
    );
  }

  /** Those whom a form offers to choose from, by employee number; null where they are too many for a list. */
  async choices(): Promise<PersonRow[] | null> {
    const most = 400;
    const people = await this.matching({ departments: 'all' })
      .andWhere(`person.status <> 'left'`)
      .take(most + 1)
      .getMany();
    return people.length > most ? null : people;
  }

  /** The people with these ids, in any order; unknown ids are left out. */
  async findMany(ids: readonly string[]): Promise<PersonRow[]> {
    const found = await this.unitOfWork.rememberedEach(ids, {
      key: (id) => `person ${id}`,
      tables: ['person'],
      read: async (missing) =>
        byId(await personById.rowsOfAny(this.unitOfWork.entities(), missing), ({ id }) => id),
    });
    return [...found.values()];
  }

  /** Everybody, by employee number; in lots, so that a large company does not hold up the server. */
  async everybody(): Promise<PersonRow[]> {
    const found: PersonRow[] = [];
    for (;;) {
      const after = found.at(-1)?.employeeNumber ?? '';
      const lot = await nextLot.rows<PersonRow>(this.unitOfWork.entities(), { after, size: lotSize });
      found.push(...lot);
      if (lot.length < lotSize) return found;
      await turn();
    }
  }

  /** Who has which of these numbers and emails: ids by either. */
  async ownersOf(
    wanted: readonly { readonly employeeNumber: string; readonly changes: FieldChanges }[],
  ): Promise<Map<string, string>> {
    const owners = new Map<string, string>();
    for (let start = 0; start < wanted.length; start += chunk) {
      const part = wanted.slice(start, start + chunk);
      const found = await this.unitOfWork.entities().find(PersonRow, {
        where: [
          { employeeNumber: In(part.map(({ employeeNumber }) => employeeNumber)) },
          { email: In(part.flatMap(({ changes }) => changes.email?.[1] ?? [])) },
        ],
      });
      for (const { id, employeeNumber, email } of found) owners.set(employeeNumber, id).set(email, id);
    }
    return owners;
  }

  /** Those who report to the person directly and have not left. */
  async reportsOf(managerId: string): Promise<PersonRow[]> {
    const reports = await this.unitOfWork
      .entities()
      .find(PersonRow, { where: { managerId }, order: { employeeNumber: 'ASC' } });
    return reports.filter(({ status }) => status !== 'left');
  }

  /** The managers above a person, nearest first. */
  async lineOf(id: string): Promise<PersonRow[]> {
    const line: PersonRow[] = [];
    const seen = new Set([id]);
    let next = (await this.find(id))?.managerId ?? null;
    while (next !== null && !seen.has(next)) {
      seen.add(next);
      const manager = await this.find(next);
      if (manager) line.push(manager);
      next = manager?.managerId ?? null;
    }
    return line;
  }

  /** The names of all departments with people in them. */
  async departments(): Promise<string[]> {
    const rows = await presentDepartments.rows<{ department: string }>(this.unitOfWork.entities(), {});
    return rows.map(({ department }) => department).sort();
  }

  /** A page of the people that match, by employee number, and how many match in all. */
  async list(filter: PeopleFilter): Promise<{ people: PersonRow[]; total: number }> {
    const [people, total] = await this.matching(filter)
      .skip(filter.offset ?? 0)
      .take(filter.limit ?? 100)
      .getManyAndCount();
    return { people, total };
  }

  /** Those that match and come after an employee number, by number: for walking through all of them. */
  after(filter: PeopleFilter, employeeNumber: string, limit: number): Promise<PersonRow[]> {
    return this.matching(filter)
      .andWhere('person.employeeNumber > :after', { after: employeeNumber })
      .take(limit)
      .getMany();
  }

  private matching({ departments, department, level, status, search }: PeopleFilter) {
    const query = this.unitOfWork.entities().createQueryBuilder(PersonRow, 'person').where('1 = 1');
    if (departments !== 'all') {
      query.andWhere(departments.length === 0 ? '1 = 0' : 'person.department IN (:...departments)', {
        departments,
      });
    }
    if (department) query.andWhere('person.department = :department', { department });
    if (level) query.andWhere('person.level = :level', { level });
    if (status) query.andWhere('person.status = :status', { status });
    if (search) this.searchFor(query, search.split(/\s+/).map(fold).filter(Boolean));
    return query.orderBy('person.employeeNumber', 'ASC');
  }

  /** Every word must be the beginning of something that they are found by. */
  private searchFor(query: SelectQueryBuilder<PersonRow>, words: readonly string[]): void {
    if (words.length === 0) query.andWhere('1 = 0');
    for (const [index, word] of words.entries()) {
      const { from, to } = rangeOf(word);
      query.andWhere(`person.id IN ${this.byWord(query, index)}`, {
        [`from${index}`]: from,
        [`to${index}`]: to,
      });
    }
  }

  /** Inserts people whose managers are there already, or come before them in the list. */
  async insert(people: readonly PersonRow[]): Promise<void> {
    const entities = this.unitOfWork.require('PeopleRepository.insert');
    for (let start = 0; start < people.length; start += 100) {
      await entities.insert(PersonRow, people.slice(start, start + 100));
    }
    if (people.length <= chunk) return this.words.add(people);
    // So many that their words would hold up everybody else's changes.
    this.unitOfWork.afterCommit(() => this.words.addMissing());
  }

  /**
   * Writes changes of a person that was loaded.
   * @throws conflict when somebody else changed the person since
   */
  async change(person: PersonRow, changes: Partial<Omit<PersonRow, 'id' | 'version'>>): Promise<void> {
    const { affected } = await this.unitOfWork
      .require('PeopleRepository.change')
      .update(
        PersonRow,
        { id: person.id, version: person.version },
        { ...changes, version: person.version + 1 },
      );
    if (affected !== 1) throw new Refused({ code: 'conflict' });
    if (isFoundBy(changes)) await this.words.renew({ ...person, ...changes });
  }

  /** The people whom a beginning of a word finds. */
  private byWord(query: SelectQueryBuilder<PersonRow>, index: number): string {
    const word = bytewise(this.unitOfWork.entities(), 'found.word');
    return query
      .subQuery()
      .select('found.personId')
      .from(PersonWordRow, 'found')
      .where(`${word} >= :from${index} AND ${word} < :to${index}`)
      .getQuery();
  }
}
