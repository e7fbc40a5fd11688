import { Injectable } from '@nestjs/common';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { bytewise } from '../../database/bytewise.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PersonRow } from '../person.entity.js';
import { rangeOf } from './fold.js';
import { DepartmentWordRow, PersonWordRow } from './person-word.entity.js';
import type { Question } from './question.js';

/** Departments that one word may mean. */
const mostDepartments = 50;
const person = { id: 'person.id', department: 'person.department' };

/** Finds people by the beginnings of their words: a range of one index, however many people there are. */
@Injectable()
export class PeopleFinder {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param departments `all`, or those whose people may be read */
  async find(
    question: Question,
    departments: readonly string[] | 'all',
    limit: number,
  ): Promise<PersonRow[]> {
    const [first] = question.words;
    if (first === undefined || (departments !== 'all' && departments.length === 0)) return [];
    const query = (): SelectQueryBuilder<PersonRow> => {
      const made = this.unitOfWork.entities().createQueryBuilder(PersonRow, 'person').where('1 = 1');
      if (question.levels.length > 0)
        made.andWhere('person.level IN (:...levels)', { levels: question.levels });
      if (departments !== 'all')
        made.andWhere('person.department IN (:...readable)', { readable: departments });
      return made;
    };
    const byName = query();
    this.startWith(byName, 'person.id', first);
    await this.narrow(byName, person, question.words.slice(1));
    const found = await byName
      .addOrderBy('person.employeeNumber')
      .limit(limit * 3)
      .getMany();
    if (found.length < limit) found.push(...(await this.inDepartments(query(), question, limit)));
    return [...new Map(found.map((row) => [row.id, row])).values()].slice(0, limit);
  }

  /** Joins the words of whoever a column names: rows come in the order of the words that fit. */
  startWith<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>, column: string, word: string): void {
    query
      .innerJoin(PersonWordRow, 'found', `found.personId = ${column}`)
      .andWhere(this.within('found.word', ''), rangeOf(word))
      .orderBy('found.word');
  }

  /** Each further word must fit the person or the department, whose columns are named. */
  async narrow<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    columns: { readonly id: string; readonly department: string },
    words: readonly string[],
  ): Promise<void> {
    for (const [index, word] of words.entries()) {
      const departments = await this.departmentsOf(word);
      const also = query
        .subQuery()
        .select('1')
        .from(PersonWordRow, `also${index}`)
        .where(`also${index}.personId = ${columns.id}`)
        .andWhere(this.within(`also${index}.word`, `${index}`));
      const { from, to } = rangeOf(word);
      query.andWhere(
        new Brackets((any) => {
          any.where(`EXISTS ${also.getQuery()}`, { [`from${index}`]: from, [`to${index}`]: to });
          if (departments.length > 0)
            any.orWhere(`${columns.department} IN (:...departments${index})`, {
              [`departments${index}`]: departments,
            });
        }),
      );
    }
  }

  private within(column: string, mark: string): string {
    const text = bytewise(this.unitOfWork.entities(), column);
    return `${text} >= :from${mark} AND ${text} < :to${mark}`;
  }

  async departmentsOf(word: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .createQueryBuilder(DepartmentWordRow, 'found')
      .where(this.within('found.word', ''), rangeOf(word))
      .orderBy('found.word')
      .limit(mostDepartments)
      .getMany();
    return [...new Set(rows.map(({ department }) => department))];
  }

  private async inDepartments(
    query: SelectQueryBuilder<PersonRow>,
    { words: [first = '', ...others] }: Question,
    limit: number,
  ): Promise<PersonRow[]> {
    const departments = await this.departmentsOf(first);
    if (departments.length === 0) return [];
    query.andWhere('person.department IN (:...meant)', { meant: departments });
    await this.narrow(query, person, others);
    return query.orderBy('person.employeeNumber').limit(limit).getMany();
  }
}
