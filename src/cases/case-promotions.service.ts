import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { readsDepartment } from '../people/acting.js';
import type { Viewer } from '../web/viewer.js';
import { CaseViews } from './case-views.service.js';
import { CaseRow } from './case.entity.js';
import { hasPart } from './has-part.js';

/** Promotions of one target level, of the cases whose outcome the reader may know. */
export interface PromotionsOfLevel {
  readonly level: string;
  readonly promoted: number;
  /** Some case of the level is one in which the reader has a part: it is not counted, whatever came of it. */
  readonly partial: boolean;
}

/**
 * Promotions beside the guidance of quotas. Only what the reader may read case by case is counted, so nothing comes out by
 * subtraction; a case in which they have a part of their own is left out for good, released or not.
 */
@Injectable()
export class CasePromotions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CaseViews,
  ) {}

  async of(viewer: Viewer, cycleId: string, levels: readonly string[]): Promise<PromotionsOfLevel[]> {
    const sealed = { cycleId, targetLevel: In([...levels]), packetHash: Not(IsNull()) };
    const rows = await this.unitOfWork.entities().find(CaseRow, { where: sealed, order: { number: 'ASC' } });
    const read = rows.filter(({ department }) => readsDepartment(viewer, department));
    const counted: { level: string; promoted: boolean; own: boolean }[] = [];
    for (const row of read) counted.push(await this.look(viewer, row));
    return levels.map((level) => {
      const cases = counted.filter((one) => one.level === level);
      return {
        level,
        promoted: cases.filter(({ promoted }) => promoted).length,
        partial: cases.some(({ own }) => own),
      };
    });
  }

  private async look(viewer: Viewer, row: CaseRow) {
    const visible = await this.views.of(viewer, row);
    const own = hasPart(visible);
    const promoted = !own && row.outcome === 'promoted' && visible.reads('outcome');
    return { level: row.targetLevel, promoted, own };
  }
}
