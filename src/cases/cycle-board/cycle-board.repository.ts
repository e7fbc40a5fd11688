import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { CaseState } from '../../domain/workflow/case-state.js';
import { departmentsReadBy } from '../../people/acting.js';
import { PersonRow } from '../../people/person.entity.js';
import type { Viewer } from '../../web/viewer.js';
import { CaseDutyRow } from '../case-duty.entity.js';
import { confirmations } from '../confirmations.js';
import { CaseRow } from '../case.entity.js';
import { ClosedTo } from '../closed-to.js';
import { type BoardFilter, withCommittee } from './cycle-board.input.js';

/** Rows of one page of the list of cases. */
export const casesPerPage = 25;
/** So many who are waited for are named; the list below has all cases. */
const mostOwners = 60;

/** So many duties are looked at first for whom cases wait for. */
const firstLook = 250;

/** How many cases are in a state, by the state that they were in as the day began on which they entered it. */
export interface StateCount {
  readonly state: CaseState;
  /** Null for cases handed in on that day. */
  readonly before: CaseState | null;
  readonly count: number;
  /** Of these, how many entered it since the day began that was asked about. */
  readonly moved: number;
}

type Owner = Pick<WaitedFor, 'personId' | 'role'>;

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

  /**
   * How many cases stand in which state, and in which of them those stood that have changed it since the day began; hidden ones
   * are in none of them.
   * @param morning when the day began, in the cycle's zone
   */
  async countByState(viewer: Viewer, cycleId: string, morning: string): Promise<StateCount[]> {
    const rows = await (
      await this.shown(viewer, cycleId)
    )
      .select('one.state', 'state')
      .addSelect('one.stateThatMorning', 'before')
      .addSelect('COUNT(*)', 'count')
      .addSelect('SUM(CASE WHEN one.enteredAt >= :morning THEN 1 ELSE 0 END)', 'moved')
      .setParameter('morning', morning)
      .groupBy('one.state')
      .addGroupBy('one.stateThatMorning')
      .getRawMany<StateCount>();
    return rows.map((row) => ({ ...row, count: Number(row.count), moved: Number(row.moved) }));
  }

  async countHidden(viewer: Viewer, cycleId: string): Promise<number> {
    return (await this.cases(viewer, cycleId)).andWhere(`one.id IN (${hidden})`).getCount();
  }

  /** The first of those whom cases wait for, by deadline; whose cases have none come last. */
  async waitedFor(viewer: Viewer, cycleId: string): Promise<WaitedFor[]> {
    const owners = await this.firstOwners(viewer, cycleId);
    if (owners.size === 0) return [];
    const { people, roles } = namesOf([...owners.values()]);
    const rows = await (
      await this.owed(viewer, cycleId)
    )
      .andWhere(
        new Brackets((any) => {
          if (people.length > 0) any.orWhere('duty.personId IN (:...people)', { people });
          if (roles.length > 0) any.orWhere('duty.role IN (:...roles)', { roles });
        }),
      )
      .select('duty.personId', 'personId')
      .addSelect('duty.role', 'role')
      .addSelect('COUNT(DISTINCT one.id)', 'count')
      .addSelect('MIN(one.dueAt)', 'dueAt')
      .groupBy('duty.personId')
      .addGroupBy('duty.role')
      .getRawMany<WaitedFor>();
    const counted = new Map(rows.map((row) => [ownerKey(row), { ...row, count: Number(row.count) }]));
    return [...owners.keys()].flatMap((key) => counted.get(key) ?? []);
  }

  /** Who owes the cases that are due first: found by going along the deadlines until there are enough, not by reading all. */
  private async firstOwners(viewer: Viewer, cycleId: string): Promise<Map<string, Owner>> {
    const owners = new Map<string, Owner>();
    for (const [due, order] of deadlines) {
      for (let size = firstLook; ; size *= 4) {
        const duties = await (
          await this.owed(viewer, cycleId)
        )
          .andWhere(due)
          .select('duty.personId', 'personId')
          .addSelect('duty.role', 'role')
          .orderBy(order, 'ASC')
          .addOrderBy('one.id', 'ASC')
          .addOrderBy('duty.id', 'ASC')
          .limit(size)
          .getRawMany<Owner>();
        for (const duty of duties) if (owners.size < mostOwners) owners.set(ownerKey(duty), duty);
        if (owners.size === mostOwners) return owners;
        if (duties.length < size) break;
      }
    }
    return owners;
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
      (await this.shown(viewer, cycleId))
        .andWhere('one.final = false')
        .innerJoin(CaseDutyRow, 'duty', 'duty.caseId = one.id')
        // Reading a decision keeps nobody waiting, nor does what goes beside the course of a case.
        .andWhere('duty.event NOT IN (:...beside)', { beside: ['ACKNOWLEDGE', ...confirmations] })
    );
  }

  /** Cases for which HR still has to follow a change among the people. */
  async unfollowed(viewer: Viewer, cycleId: string): Promise<CaseRow[]> {
    return (await this.shown(viewer, cycleId))
      .andWhere('one.final = false')
      .andWhere(`one.id IN (${following})`)
      .orderBy('one.number', 'ASC')
      .getMany();
  }

  /** @param all how many there are without a filter */
  async page(viewer: Viewer, cycleId: string, filter: BoardFilter, now: string, all: number) {
    const found = this.filtered(await this.cases(viewer, cycleId), filter, now);
    const rows = await found
      .clone()
      .orderBy('one.final', 'ASC')
      .addOrderBy('one.number', 'ASC')
      .offset((filter.page - 1) * casesPerPage)
      .limit(casesPerPage)
      .getMany();
    const { page: _, ...filters } = filter;
    const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== '');
    return { total: isFiltered ? await found.getCount() : all, rows };
  }

  private filtered(cases: Cases, filter: BoardFilter, now: string): Cases {
    const { state, level, department, overdue, waiting, search } = filter;
    if (state === withCommittee) cases.andWhere(`one.id IN (${hidden})`);
    else if (state) cases.andWhere(`one.id NOT IN (${hidden})`).andWhere('one.state = :state', { state });
    if (level) cases.andWhere('one.targetLevel = :level', { level });
    if (department) cases.andWhere('one.department = :department', { department });
    if (overdue)
      cases.andWhere(`one.id NOT IN (${hidden})`).andWhere('one.final = false AND one.dueAt < :now', { now });
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
      .andWhere(`duty.${column} = :owner`)
      .andWhere('duty.event NOT IN (:...beside)');
    cases
      .andWhere(`one.id NOT IN (${hidden})`)
      .andWhere(`EXISTS ${duty.getQuery()}`, { owner: rest.join(':'), beside: confirmations });
  }

  /** Those whose state the viewer is told. */
  private async shown(viewer: Viewer, cycleId: string): Promise<Cases> {
    return (await this.cases(viewer, cycleId)).andWhere(`one.id NOT IN (${hidden})`);
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

const parts = ['candidate_id', 'manager_id', 'line_above_id', 'nominator_id', 'sponsor_id'];
/** Few, and found by the index of each part: so all others are counted without looking at who has a part in them. */
const hidden = `SELECT part."id" FROM "promotion_case" part WHERE (${parts.map((part) => `part."${part}" = :reader`).join(' OR ')})
  AND part."packet_hash" IS NOT NULL AND part."released_at" IS NULL AND part."final" = false`;
const following = `SELECT duty."case_id" FROM "case_duty" duty WHERE "event" IN ('TRANSFER_MANAGER', 'LEAVE')`;
/** Those with a deadline by it, then those without. */
const deadlines = [
  ['one.dueAt IS NOT NULL', 'one.dueAt'],
  ['one.dueAt IS NULL', 'one.id'],
] as const;
const matches = `(LOWER(candidate.name) LIKE :pattern ESCAPE '\\' OR LOWER(COALESCE(candidate.latinName, '')) LIKE :pattern ESCAPE '\\'
  OR LOWER(candidate.employeeNumber) LIKE :pattern ESCAPE '\\' OR one.number = :number)`;

function ownerKey({ personId, role }: Owner): string {
  return personId === null ? `role:${role ?? ''}` : `person:${personId}`;
}

function namesOf(owners: readonly Owner[]): { people: string[]; roles: string[] } {
  return {
    people: owners.flatMap(({ personId }) => personId ?? []),
    roles: owners.flatMap(({ role }) => role ?? []),
  };
}
