import { Injectable } from '@nestjs/common';
import { CaseBrief, type CaseLine } from '../cases/case-brief.service.js';
import { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import { ViewerParts } from '../cases/viewer-parts.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { PeopleFinder } from '../people/words/people-finder.js';
import type { Question } from '../people/words/question.js';
import type { Viewer } from '../web/viewer.js';
import { onlyRelated } from './related-cases.js';

/** Cases that are asked for one by one, of which the first visible ones are shown. */
const asked = 60;
const candidate = { id: 'promotion.candidateId', department: 'promotion.department' };

/** Finds cases by their candidate and target level, each only if its reader may see it. */
@Injectable()
export class CaseFinder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleFinder,
    private readonly parts: ViewerParts,
    private readonly cases: CaseRepository,
    private readonly briefs: CaseBrief,
  ) {}

  async find(viewer: Viewer, question: Question, limit: number): Promise<CaseLine[]> {
    if (question.words.length === 0 && question.levels.length === 0) return [];
    const lines: CaseLine[] = [];
    for (const id of await this.candidates(viewer, question)) {
      const line = await this.line(viewer, id);
      if (line) lines.push(line);
      if (lines.length === limit) break;
    }
    return lines;
  }

  private async candidates(viewer: Viewer, { words, levels }: Question): Promise<string[]> {
    const query = this.unitOfWork.entities().createQueryBuilder(CaseRow, 'promotion').where('1 = 1');
    const [first] = words;
    if (first !== undefined) this.people.startWith(query, candidate.id, first);
    await this.people.narrow(query, candidate, words.slice(1));
    if (levels.length > 0) query.andWhere('promotion.targetLevel IN (:...levels)', { levels });
    const own = viewer.personId === null ? [] : [viewer.personId];
    onlyRelated(query, viewer, [...own, ...(await this.parts.standsInFor(viewer))]);
    const rows = await query.addOrderBy('promotion.createdAt', 'DESC').limit(asked).getMany();
    return rows.map(({ id }) => id);
  }

  private async line(viewer: Viewer, id: string): Promise<CaseLine | null> {
    try {
      return await this.briefs.line(viewer, await this.cases.findVisible(viewer, id));
    } catch (failure) {
      if (failure instanceof Refused) return null;
      throw failure;
    }
  }
}
