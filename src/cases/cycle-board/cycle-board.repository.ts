import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { CaseState } from '../../domain/workflow/case-state.js';
import { departmentsReadBy } from '../../people/acting.js';
import { PersonRow } from '../../people/person.entity.js';
import type { Viewer } from '../../web/viewer.js';
import { CaseDutyRow } from '../case-duty.entity.js';
import { CaseRow } from '../case.entity.js';
import { ClosedTo } from '../closed-to.js';
import { type BoardFilter, withCommittee } from './cycle-board.input.js';

/** Rows of one page of the list of cases. */
export const casesPerPage = 25;
/** So many who are waited for are named; the list below has all cases. */
const mostOwners = 60;

/** Whom cases wait for, how many, and the earliest deadline. */
export interface WaitedFor {
  readonly personId: string | null;
  readonly role: string | null;
  readonly count: number;
  readonly dueAt: string | null;
}

type Cases = SelectQueryBuilder<CaseRow>;

/**
 * The cases of a cycle as HR and auditors count and list them: those of the departments that the viewer reads, without
 * drafts, which are their nominators' alone, and without cases that are closed to the viewer. A case in which the viewer has a part of their own shows, from sealing to
 * release, no state, no owner and no deadline.
 */
@Injectable()
export class CycleBoardRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly closed: ClosedTo,
  ) {}

  /** How many cases stand in which state; hidden ones in none of them. */
  async countByState(viewer: Viewer, cycleId: string): Promise<{ state: CaseState; count: number }[]> {
    const rows = await (
      await this.cases(viewer, cycleId)
    )
      .andWhere(`NOT ${hidden}`)
      .select('one.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('one.state')
      .getRawMany<{ state: CaseState; count: number | string }>();
    return rows.map(({ state, count }) => ({ state, count: Number(count) }));
  }

  async countHidden(viewer: Viewer, cycleId: string): Promise<number> {
    return (await this.cases(viewer, cycleId)).andWhere(hidden).getCount();
  }

  /** Cases that have changed their state since a moment, without hidden ones. */
  async movedSince(viewer: Viewer, cycleId: string, since: string): Promise<Pick<CaseRow, 'id' | 'state'>[]> {
    return (await this.cases(viewer, cycleId))
      .andWhere(`NOT ${hidden}`)
      .andWhere('one.enteredAt >= :since', { since })
      .select(['one.id', 'one.state'])
      .getMany();
  }

  /** The first of those whom cases wait for, by deadline. */
  async waitedFor(viewer: Viewer, cycleId: string): Promise<WaitedFor[]> {
    const rows = await (
      await this.owed(viewer, cycleId)
    )
      .select('duty.personId', 'personId')
      .addSelect('duty.role', 'role')
      .addSelect('COUNT(DISTINCT one.id)', 'count')
      .addSelect('MIN(one.dueAt)', 'dueAt')
      .groupBy('duty.personId')
      .addGroupBy('duty.role')
      // Cases without a deadline come last on both databases.
      .orderBy('CASE WHEN MIN(one.dueAt) IS NULL THEN 1 ELSE 0 END', 'ASC')
      .addOrderBy('MIN(one.dueAt)', 'ASC')
      .limit(mostOwners)
      .getRawMany<WaitedFor>();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** Everybody whom cases wait for, however many. */
  async owing(viewer: Viewer, cycleId: string): Promise<string[]> {
    const rows = await (
      await this.owed(viewer, cycleId)
    )
      .andWhere('duty.personId IS NOT NULL')
      .select('duty.personId', 'personId')
      .groupBy('duty.personId')
      .getRawMany<{ personId: string }>();
    return rows.map(({ personId }) => personId);
  }

  /** Cases with their duties. */
  private async owed(viewer: Viewer, cycleId: string): Promise<Cases> {
    return (
      (await this.cases(viewer, cycleId))
        .andWhere(`NOT ${hidden} AND one.final = false`)
        .innerJoin(CaseDutyRow, 'duty', 'duty.caseId = one.id')
        // Reading a decision keeps nobody waiting.
        .andWhere('duty.event <> :reading', { reading: 'ACKNOWLEDGE' })
    );
  }

  /** Cases for which HR still has to follow a change among the people. */
  async unfollowed(viewer: Viewer, cycleId: string): Promise<CaseRow[]> {
    const duty = `SELECT 1 FROM "case_duty" "duty" WHERE "duty"."case_id" = one.id AND "duty"."event" IN (:...following)`;
    return (await this.cases(viewer, cycleId))
      .andWhere(`NOT ${hidden} AND one.final = false`)
      .andWhere(`EXISTS (${duty})`, { following: ['TRANSFER_MANAGER', 'LEAVE'] })
      .orderBy('one.number', 'ASC')
      .getMany();
  }

  async page(viewer: Viewer, cycleId: string, filter: BoardFilter, now: string) {
    const found = this.filtered(await this.cases(viewer, cycleId), filter, now);
    const rows = await found
      .clone()
      .orderBy('one.final', 'ASC')
      .addOrderBy('one.number', 'ASC')
      .offset((filter.page - 1) * casesPerPage)
      .limit(casesPerPage)
      .getMany();
    return { total: await found.getCount(), rows };
  }

  private filtered(cases: Cases, filter: BoardFilter, now: string): Cases {
    const { state, level, department, overdue, waiting, search } = filter;
    if (state === withCommittee) cases.andWhere(hidden);
    else if (state) cases.andWhere(`NOT ${hidden}`).andWhere('one.state = :state', { state });
    if (level) cases.andWhere('one.targetLevel = :level', { level });
    if (department) cases.andWhere('one.department = :department', { department });
    if (overdue) cases.andWhere(`NOT ${hidden}`).andWhere('one.final = false AND one.dueAt < :now', { now });
    if (waiting) this.waitingFor(cases, waiting);
    if (search) {
      const pattern = `%${search.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      cases.innerJoin(PersonRow, 'candidate', 'candidate.id = one.candidateId');
      cases.andWhere(matches, { pattern, number: Number.isInteger(Number(search)) ? Number(search) : -1 });
    }
    return cases;
  }

  private waitingFor(cases: Cases, waiting: string): void {
    const [kind, ...rest] = waiting.split(':');
    const column = kind === 'role' ? 'role' : 'personId';
    const duty = cases
      .subQuery()
      .select('1')
      .from(CaseDutyRow, 'duty')
      .where('duty.caseId = one.id')
      .andWhere(`duty.${column} = :owner`);
    cases.andWhere(`NOT ${hidden}`).andWhere(`EXISTS ${duty.getQuery()}`, { owner: rest.join(':') });
  }

  private async cases(viewer: Viewer, cycleId: string): Promise<Cases> {
    const closed = await this.closed.caseIds(viewer.personId);
    const departments = departmentsReadBy(viewer);
    const cases = this.unitOfWork
      .entities()
      .createQueryBuilder(CaseRow, 'one')
      .where('one.cycleId = :cycleId', { cycleId })
      .andWhere('one.submittedAt IS NOT NULL')
      .setParameter('reader', viewer.personId ?? '');
    if (closed.length > 0) cases.andWhere('one.id NOT IN (:...closed)', { closed });
    if (departments === 'all') return cases;
    return cases.andWhere(
      new Brackets((some) =>
        departments.length === 0
          ? some.where('1 = 0')
          : some.where('one.department IN (:...departments)', { departments }),
      ),
    );
  }
}

const parts = ['candidateId', 'managerId', 'lineAboveId', 'nominatorId', 'sponsorId'];
/** Null in one of the columns must not make the whole unknown. */
const related = parts.map((part) => `COALESCE(one.${part}, '-') = :reader`).join(' OR ');
const hidden = `((${related}) AND one.packetHash IS NOT NULL AND one.releasedAt IS NULL AND one.final = false)`;
const matches = `(LOWER(candidate.name) LIKE :pattern ESCAPE '\\' OR LOWER(COALESCE(candidate.latinName, '')) LIKE :pattern ESCAPE '\\'
  OR LOWER(candidate.employeeNumber) LIKE :pattern ESCAPE '\\' OR one.number = :number)`;
