import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import type { Viewer } from '../web/viewer.js';
import { CaseBrief, type CaseLine } from './case-brief.service.js';
import { CaseForesight } from './case-foresight.service.js';
import { CaseRow } from './case.entity.js';
import { CaseRepository } from './case.repository.js';

/** The cases in which the viewer has a part: their own, those they nominated, lead or sponsor. */
@Injectable()
export class OwnCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly briefs: CaseBrief,
    private readonly foresight: CaseForesight,
  ) {}

  /** Latest first. */
  async of(viewer: Viewer): Promise<{ own: CaseLine[]; others: CaseLine[] }> {
    const { personId } = viewer;
    if (personId === null) return { own: [], others: [] };
    const rows = await this.rows(personId);
    await this.foresight.of(rows);
    const mine = rows.filter(({ candidateId }) => candidateId === personId);
    return {
      own: await this.lines(viewer, mine),
      others: await this.lines(
        viewer,
        rows.filter((row) => !mine.includes(row)),
      ),
    };
  }

  /** The viewer's own open case by which they are on the way to a level. */
  async onTheWay(viewer: Viewer, targetLevel: string): Promise<CaseLine | null> {
    const { personId } = viewer;
    if (personId === null) return null;
    const where = { candidateId: personId, targetLevel, final: false, submittedAt: Not(IsNull()) };
    const [line] = await this.lines(viewer, await this.unitOfWork.entities().find(CaseRow, { where }));
    return line ?? null;
  }

  async lines(viewer: Viewer, rows: readonly CaseRow[]): Promise<CaseLine[]> {
    await this.foresight.of(rows);
    const lines: CaseLine[] = [];
    for (const { id } of rows) {
      try {
        lines.push(await this.briefs.line(viewer, await this.cases.findVisible(viewer, id)));
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure;
      }
    }
    return lines;
  }

  private rows(personId: string): Promise<CaseRow[]> {
    return this.unitOfWork.entities().find(CaseRow, {
      where: [
        { candidateId: personId },
        { managerId: personId },
        { nominatorId: personId },
        { sponsorId: personId },
      ],
      order: { createdAt: 'DESC', id: 'ASC' },
      take: 100,
    });
  }
}
