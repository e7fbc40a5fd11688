import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { actsOfTwo, mayBeSecond } from '../domain/workflow/second-person.js';
import type { Viewer } from '../web/viewer.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { PartsElsewhere } from './parts-elsewhere.js';
import { statesClosedToHr } from './states-closed-to-hr.js';
import { ViewerParts } from './viewer-parts.service.js';

type Duties = SelectQueryBuilder<CaseDutyRow>;

/**
 * Open duties by person: their own, those of people whom they stand in for, those of their roles. HR may owe thousands;
 * those of cases in which they have no part, and which they see by their role alone, need no look at the single case.
 */
@Injectable()
export class OpenDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: ViewerParts,
    private readonly elsewhere: PartsElsewhere,
  ) {}

  /** The first by deadline of those that HR owe by their role alone. Theirs for certain. */
  async byRoleAlone(viewer: Viewer, most: number): Promise<CaseDutyRow[]> {
    if (!ownsByRole(viewer)) return [];
    // Few beside thousands: taken out here, no row of the thousands has to be held against the cases.
    const others = new Set((await this.others(viewer)).map(({ id }) => id));
    // Those without a deadline come last on both databases.
    const rows = await (
      await this.all(viewer)
    )
      .orderBy('CASE WHEN duty.dueAt IS NULL THEN 1 ELSE 0 END', 'ASC')
      .addOrderBy('duty.dueAt', 'ASC')
      .addOrderBy('duty.id', 'ASC')
      .limit(most + others.size)
      .getMany();
    return rows.filter(({ id }) => !others.has(id)).slice(0, most);
  }

  /** How many HR owe by their role alone. */
  async countByRoleAlone(viewer: Viewer): Promise<number> {
    if (!ownsByRole(viewer)) return 0;
    // Counted by the indexes alone: those that the viewer began are few and found apart.
    const owed = await (await this.owed(viewer)).getCount();
    const self = { self: viewer.personId };
    const begun = await (await this.owed(viewer)).andWhere('duty.notPersonId = :self', self).getCount();
    const { length } = await this.others(viewer);
    return Math.max(0, owed - begun - length);
  }

  /** All others, oldest first; one of a role may still not be theirs, if they have a part in the case: ask the case. */
  others(viewer: Viewer): Promise<readonly CaseDutyRow[]> {
    return this.unitOfWork.remembered(`other duties of ${viewer.accountId}`, 'all', () =>
      this.readOthers(viewer),
    );
  }

  private async readOthers(viewer: Viewer): Promise<CaseDutyRow[]> {
    if (viewer.personId === null) return [];
    if (!ownsByRole(viewer)) return inOrder(await (await this.all(viewer)).getMany());
    const { sql, parameters } = await this.exceptions(viewer.personId, viewer);
    // From the few cases to their duties, not the other way.
    const exceptions = (await this.all(viewer)).innerJoin(`(${sql})`, 'found', 'found.id = duty.caseId');
    exceptions.setParameters({ ...parameters, reader: viewer.personId });
    const found = new Map((await exceptions.getMany()).map((duty) => [duty.id, duty]));
    for (const duty of await this.ofOthers(viewer)) found.set(duty.id, duty);
    return inOrder([...found.values()]);
  }

  /** Those that HR owe neither themselves nor by that role: of people whom they stand in for, and of other roles. */
  private async ofOthers(viewer: Viewer): Promise<CaseDutyRow[]> {
    const people = await this.parts.standsInFor(viewer);
    const roles = viewer.roles.filter((role) => role === 'ratifier' || role === 'auditor');
    if (people.length + roles.length === 0) return [];
    return (await this.all(viewer))
      .andWhere(
        new Brackets((any) => {
          if (people.length > 0) any.orWhere('duty.personId IN (:...others)', { others: people });
          if (roles.length > 0) any.orWhere('duty.role IN (:...otherRoles)', { otherRoles: roles });
        }),
      )
      .getMany();
  }

  private async all(viewer: Viewer): Promise<Duties> {
    const self = { self: viewer.personId ?? '-' };
    return (await this.owed(viewer)).andWhere(`COALESCE(duty.notPersonId, '') <> :self`, self);
  }

  /** Those that the viewer began, and another must confirm, as well. */
  private async owed(viewer: Viewer): Promise<Duties> {
    const people = [viewer.personId, ...(await this.parts.standsInFor(viewer))];
    return this.unitOfWork
      .entities()
      .createQueryBuilder(CaseDutyRow, 'duty')
      .where(
        new Brackets((any) => {
          any.where('duty.personId IN (:...people)', { people });
          if (viewer.roles.includes('ratifier')) any.orWhere(ofRole('ratifier'));
          if (viewer.roles.includes('auditor')) any.orWhere(ofRole('auditor'));
          if (viewer.roles.includes('hr')) any.orWhere(ofHr(viewer));
        }),
      );
  }

  /**
   * What says of a duty that the role of HR alone does not make its case visible, or not for certain: the case is not handed in,
   * of a department out of reach, or one in which the viewer has a part. In a draft nobody but its nominator owes anything.
   */
  private async exceptions(reader: string, { hrDepartments }: Viewer): Promise<Condition> {
    const parts = await this.elsewhere.caseIds(reader);
    const scope = hrDepartments === 'all' ? [] : hrDepartments;
    const cases = [
      `one."submitted_at" IS NULL AND one."final" = false AND one."state" <> 'nomination.draft'`,
      ...parties.map((party) => `one."${party}" = :reader`),
      ...(statesClosedToHr.length > 0 ? ['one."state" IN (:...closedStates)'] : []),
      ...(scope.length > 0 ? ['one."department" NOT IN (:...scope)'] : []),
      ...(parts.length > 0 ? ['one."id" IN (:...parts)'] : []),
    ];
    const ids = cases.map((condition) => `SELECT one."id" FROM "promotion_case" one WHERE ${condition}`);
    return {
      sql: ids.join(' UNION ALL '),
      parameters: {
        ...(statesClosedToHr.length > 0 && { closedStates: statesClosedToHr }),
        ...(scope.length > 0 && { scope }),
        ...(parts.length > 0 && { parts }),
      },
    };
  }
}

interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const parties = ['candidate_id', 'manager_id', 'line_above_id', 'nominator_id', 'sponsor_id'] as const;

/** The oldest first. */
function inOrder(duties: readonly CaseDutyRow[]): CaseDutyRow[] {
  const keyOf = ({ since, id }: CaseDutyRow): string => `${since} ${id}`;
  return duties.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Whether the role of HR alone makes cases visible to the viewer. */
function ownsByRole({ personId, roles, hrDepartments }: Viewer): boolean {
  return personId !== null && roles.includes('hr') && hrDepartments.length > 0;
}

/** What everybody with a role owes, and what they may confirm as the second person. */
function ofRole(role: 'hr' | 'ratifier' | 'auditor'): Brackets {
  const acts = actsOfTwo.filter((act) => mayBeSecond(act, [role]));
  return new Brackets((any) => {
    any.where(`duty.role = :${role}Role`, { [`${role}Role`]: role });
    any.orWhere(`duty.role = 'secondPerson' AND duty.event IN (:...${role}Acts)`, { [`${role}Acts`]: acts });
  });
}

function ofHr({ hrDepartments }: Viewer): Brackets {
  return new Brackets((all) => {
    all.where(ofRole('hr'));
    if (hrDepartments !== 'all') {
      all.andWhere('duty.department IN (:...departments)', { departments: [...hrDepartments, ''] });
    }
  });
}
