import { setImmediate as turn } from 'node:timers/promises';
import { Statement } from '../../database/statement.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import type { PersonRow } from '../person.entity.js';
import { wordsOfDepartment, wordsOfPerson } from './words-of.js';

type FoundPerson = Pick<PersonRow, 'id' | 'name' | 'latinName' | 'email' | 'employeeNumber' | 'department'>;
/** A word, and the person or department that it finds. */
type Pair = readonly [word: string, found: string];

const rowsAtOnce = 100;
const removeWords = new Statement('DELETE FROM "person_word" WHERE "person_id" = :id');
const addPersonWords = insertions('"person_word" ("word", "person_id")');
const addDepartmentWords = insertions('"department_word" ("word", "department")');
const wordless = new Statement(
  `SELECT p."id", p."name", p."latin_name" AS "latinName", p."email", p."employee_number" AS "employeeNumber", p."department"
   FROM "person" p WHERE p."id" > :after AND NOT EXISTS (SELECT 1 FROM "person_word" w WHERE w."person_id" = p."id")
   ORDER BY p."id" LIMIT 200`,
);

/** Keeps the words by which people are found equal to what they are called. */
export class PersonWords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of new people, inside a unit. */
  async add(people: readonly FoundPerson[]): Promise<void> {
    const pairs: Pair[] = [];
    for (const person of people) {
      for (const word of await wordsOfPerson(person)) pairs.push([word, person.id]);
    }
    await this.write(addPersonWords, pairs);
    await this.addDepartments(new Set(people.map(({ department }) => department)));
  }

  /** Of somebody who is called otherwise now, inside a unit. */
  async renew(person: FoundPerson): Promise<void> {
    await removeWords.change(this.unitOfWork.require('PersonWords.renew'), { id: person.id });
    await this.add([person]);
  }

  /** Gives words to those who have none, in small units, so that nobody waits long. @returns how many */
  async addMissing(): Promise<number> {
    let added = 0;
    for (let after = ''; ;) {
      const people = await wordless.rows<FoundPerson>(this.unitOfWork.entities(), { after });
      after = people.at(-1)?.id ?? '';
      if (after === '') return added;
      await this.unitOfWork.run(() => this.add(people));
      added += people.length;
      await turn();
    }
  }

  private async addDepartments(departments: ReadonlySet<string>): Promise<void> {
    const pairs: Pair[] = [];
    for (const department of departments) {
      for (const word of await wordsOfDepartment(department)) pairs.push([word, department]);
    }
    await this.write(addDepartmentWords, pairs);
  }

  private async write({ one, many }: Insertions, pairs: readonly Pair[]): Promise<void> {
    const entities = this.unitOfWork.require('PersonWords.write');
    const whole = pairs.length - (pairs.length % rowsAtOnce);
    for (let start = 0; start < whole; start += rowsAtOnce) {
      await many.change(entities, valuesOf(pairs.slice(start, start + rowsAtOnce)));
    }
    for (const pair of pairs.slice(whole)) await one.change(entities, valuesOf([pair]));
  }
}

/** Whether somebody with these changes is found by other words. */
export function isFoundBy(changes: Partial<PersonRow>): boolean {
  return ['name', 'latinName', 'email', 'employeeNumber', 'department'].some((field) => field in changes);
}

interface Insertions {
  readonly one: Statement;
  readonly many: Statement;
}

/** Two servers that fill the words at once write the same ones. */
function insertions(into: string): Insertions {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `(:word${index}, :found${index})`).join(', ');
  const statement = (count: number) =>
    new Statement(`INSERT INTO ${into} VALUES ${rows(count)} ON CONFLICT DO NOTHING`);
  return { one: statement(1), many: statement(rowsAtOnce) };
}

function valuesOf(pairs: readonly Pair[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([word, found], index) => [
      [`word${index}`, word],
      [`found${index}`, found],
    ]),
  );
}
