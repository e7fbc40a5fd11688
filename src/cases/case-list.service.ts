import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { cursorOf, keyIn, pageQuery, type CursorPage } from '../web/api/cursor-page.js';
import { hasRole, type Viewer } from '../web/viewer.js';
import { CaseResources, knowsState } from './case-resources.service.js';
import { CaseRow } from './case.entity.js';
import type { CaseLineResource } from './case.resource.js';
import { CaseViews } from './case-views.service.js';
import { ViewerParts } from './viewer-parts.service.js';

export const caseListQuery = pageQuery.extend({
  cycleId: z.string().max(36).optional(),
  candidateId: z.string().max(36).optional(),
  state: z.string().max(64).optional().meta({ description: 'As the caller is told it' }),
  final: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Only those at an end, or only those on their way' }),
});
export type CaseListQuery = z.infer<typeof caseListQuery>;

/** So many rows are looked at at once. */
const chunk = 50;

/**
 * The cases of a reader, the latest first: for those who oversee all of them, for everybody else those in which they have a part or
 * stand in for somebody who has. Seats, peers and panels find theirs in sessions and inbox. Each case is asked for by the table.
 */
@Injectable()
export class CaseList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: ViewerParts,
    private readonly views: CaseViews,
    private readonly resources: CaseResources,
  ) {}

  async page(viewer: Viewer, query: CaseListQuery): Promise<CursorPage<CaseLineResource>> {
    const items: { line: CaseLineResource; row: CaseRow }[] = [];
    let after = keyIn(query.cursor, 2);
    // Rows that the reader may not see leave no trace, neither in a cursor nor in a shorter page.
    for (;;) {
      const rows = await this.rows(viewer, query, after);
      for (const row of rows) {
        const line = await this.line(viewer, row, query);
        if (line && items.push({ line, row }) > query.limit) return pageUpTo(items, query.limit);
      }
      const last = rows.at(-1);
      if (!last || rows.length < chunk) return { items: items.map(({ line }) => line), nextCursor: null };
      after = keyOf(last);
    }
  }

  /** What is asked of the state is asked of the state that the reader is told: any other answer would tell more. */
  private async line(viewer: Viewer, row: CaseRow, query: CaseListQuery): Promise<CaseLineResource | null> {
    const visible = await this.views.of(viewer, row);
    if (!knowsState(visible)) return null;
    const line = await this.resources.line(viewer, visible);
    if (query.state !== undefined && line.state !== query.state) return null;
    return query.final !== undefined && line.final !== (query.final === 'true') ? null : line;
  }

  private async rows(viewer: Viewer, query: CaseListQuery, after: string[] | null): Promise<CaseRow[]> {
    const select = this.unitOfWork.entities().createQueryBuilder(CaseRow, 'promotionCase').where('1 = 1');
    const oversees = (['hr', 'auditor', 'ratifier'] as const).some((role) => hasRole(viewer, role));
    const people = [viewer.personId ?? '', ...(await this.parts.standsInFor(viewer))];
    if (!oversees) {
      const columns = ['candidateId', 'managerId', 'lineAboveId', 'nominatorId', 'sponsorId'];
      const parts = columns.map((column) => `promotionCase.${column} IN (:...people)`).join(' OR ');
      select.andWhere(new Brackets((where) => void where.where(parts, { people })));
    }
    const { cycleId, candidateId } = query;
    if (cycleId !== undefined) select.andWhere('promotionCase.cycleId = :cycleId', { cycleId });
    if (candidateId !== undefined)
      select.andWhere('promotionCase.candidateId = :candidateId', { candidateId });
    if (after) {
      const [at, id] = after;
      const later =
        '(promotionCase.createdAt < :at OR (promotionCase.createdAt = :at AND promotionCase.id > :id))';
      select.andWhere(later, { at, id });
    }
    return select
      .orderBy('promotionCase.createdAt', 'DESC')
      .addOrderBy('promotionCase.id', 'ASC')
      .take(chunk)
      .getMany();
  }
}

function pageUpTo(items: readonly { line: CaseLineResource; row: CaseRow }[], limit: number) {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ line }) => line), nextCursor: last ? cursorOf(keyOf(last.row)) : null };
}

function keyOf({ createdAt, id }: CaseRow): string[] {
  return [createdAt, id];
}
