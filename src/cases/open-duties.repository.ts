import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { actsOfTwo, mayBeSecond } from '../domain/workflow/second-person.js';
import type { Viewer } from '../web/viewer.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { PartsElsewhere } from './parts-elsewhere.js';
import { statesClosedToHr } from './states-closed-to-hr.js';
import { ViewerParts } from './viewer-parts.service.js';

/** The duties of a role, those of a second person with them. */
const plainRoles = ['hr', 'secondPerson'];

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
    const duties = await this.owedByRoleAlone(viewer);
    if (!duties) return [];
    // Those without a deadline come last on both databases.
    return duties
      .orderBy('CASE WHEN duty.dueAt IS NULL THEN 1 ELSE 0 END', 'ASC')
      .addOrderBy('duty.dueAt', 'ASC')
      .addOrderBy('duty.id', 'ASC')
      .limit(most)
      .getMany();
  }

  /** How many HR owe by their role alone. */
  async countByRoleAlone(viewer: Viewer): Promise<number> {
    return (await this.owedByRoleAlone(viewer))?.getCount() ?? 0;
  }

  private async owedByRoleAlone(viewer: Viewer): Promise<Duties | null> {
    const plain = await this.plain(viewer);
    return plain && (await this.all(viewer)).andWhere(plain.sql, plain.parameters);
  }

  /** All others, oldest first; one of a role may still not be theirs, if they have a part in the case: ask the case. */
  others(viewer: Viewer): Promise<CaseDutyRow[]> {
    return this.unitOfWork.remembered(`other duties of ${viewer.accountId}`, 'all', () =>
      this.readOthers(viewer),
    );
  }

  private async readOthers(viewer: Viewer): Promise<CaseDutyRow[]> {
    if (viewer.personId === null) return [];
    const plain = await this.plain(viewer);
    const duties = await this.all(viewer);
    if (plain) duties.andWhere(`NOT (${plain.sql})`, plain.parameters);
    return duties.orderBy('duty.since', 'ASC').addOrderBy('duty.id', 'ASC').getMany();
  }

  private async all(viewer: Viewer): Promise<Duties> {
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
      )
      .andWhere(`COALESCE(duty.notPersonId, '') <> :self`, { self: viewer.personId ?? '-' });
  }

  /**
   * What says of a duty that the role of HR alone makes its case visible; null where the viewer has no such role. Asked of
   * lists of exceptions, which are short: the cases themselves are thousands.
   */
  private async plain(viewer: Viewer): Promise<Condition | null> {
    const { personId, hrDepartments } = viewer;
    if (personId === null || !viewer.roles.includes('hr') || hrDepartments.length === 0) return null;
    const parts = await this.elsewhere.caseIds(personId);
    const scope = hrDepartments === 'all' ? [] : hrDepartments;
    const conditions = [
      `(COALESCE(duty.personId, '') = :reader OR COALESCE(duty.role, '') IN (:...plainRoles))`,
      `duty.caseId NOT IN (${casesWhere(closedToHr)})`,
      `duty.caseId NOT IN (${casesWhere(isParty)})`,
      ...(scope.length > 0
        ? [`duty.caseId NOT IN (${casesWhere('one."department" NOT IN (:...scope)')})`]
        : []),
      ...(parts.length > 0 ? ['duty.caseId NOT IN (:...parts)'] : []),
    ];
    return {
      sql: conditions.join(' AND '),
      parameters: {
        plainRoles,
        reader: personId,
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
const isParty = parties.map((party) => `one."${party}" = :reader`).join(' OR ');
const closedToHr =
  'one."submitted_at" IS NULL' + (statesClosedToHr.length > 0 ? ' OR one."state" IN (:...closedStates)' : '');

function casesWhere(condition: string): string {
  return `SELECT one."id" FROM "promotion_case" one WHERE ${condition}`;
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
