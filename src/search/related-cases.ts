import { Brackets } from 'typeorm';
import { SeatRow } from '../calibration/seat.entity.js';
import { SessionRow } from '../calibration/session.entity.js';
import { CaseDutyRow } from '../cases/case-duty.entity.js';
import { ReviewRow } from '../reviews/review.entity.js';
import type { SelectQueryBuilder } from 'typeorm';
import type { CaseRow } from '../cases/case.entity.js';
import type { Viewer } from '../web/viewer.js';

const columns = ['candidateId', 'managerId', 'lineAboveId', 'nominatorId', 'sponsorId'] as const;

/**
 * Leaves of the cases of a query (`promotion`) those in which somebody can have a part at all, so that the few that are asked for one by
 * one are worth asking for. It opens nothing: whether a case may be seen is asked of the case.
 * @param people the viewer, and those whom they stand in for
 */
export function onlyRelated(
  query: SelectQueryBuilder<CaseRow>,
  viewer: Viewer,
  people: readonly string[],
): void {
  if (viewer.roles.some((role) => role === 'auditor' || role === 'ratifier')) return;
  if (viewer.roles.includes('hr') && viewer.hrDepartments === 'all') return;
  const ids = (entity: new () => object, column: string, owner: string) =>
    query
      .subQuery()
      .select(`held.${column}`)
      .from(entity, 'held')
      .where(`held.${owner} IN (:...people)`)
      .getQuery();
  query.andWhere(
    new Brackets((any) => {
      any.where('1 = 0');
      if (viewer.hrDepartments !== 'all' && viewer.hrDepartments.length > 0)
        any.orWhere('promotion.department IN (:...covered)', { covered: viewer.hrDepartments });
      if (people.length === 0) return;
      for (const column of columns) any.orWhere(`promotion.${column} IN (:...people)`, { people });
      any.orWhere(`promotion.id IN ${ids(SeatRow, 'caseId', 'personId')}`);
      any.orWhere(`promotion.id IN ${ids(CaseDutyRow, 'caseId', 'personId')}`);
      any.orWhere(`promotion.id IN ${ids(ReviewRow, 'caseId', 'authorId')}`);
      any.orWhere(`promotion.sessionId IN ${ids(SessionRow, 'id', 'facilitatorId')}`);
    }),
  );
}
