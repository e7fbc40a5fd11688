import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseRow } from '../../cases/case.entity.js';
import { PersonNames } from '../../cases/person-names.service.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Viewer } from '../../web/viewer.js';
import { SessionNames } from '../session-names.service.js';
import { SessionRepository } from '../session.repository.js';
import type { SessionSpreadLineRow } from './session-spread.entity.js';
import { SpreadFacts } from './spread-facts.service.js';
import { SpreadOrders } from './spread-orders.service.js';
import { withParameters } from './with-parameters.js';

/** What came of a confirmed spread, while it is worked on and afterwards. */
@Injectable()
export class SpreadProgressPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: SpreadOrders,
    private readonly facts: SpreadFacts,
    private readonly names: PersonNames,
    private readonly sessions: SessionRepository,
    private readonly sessionNames: SessionNames,
  ) {}

  /** Of cases that are closed to the viewer by now only how many they are. @throws Refused `not-found` */
  async of(viewer: Viewer, cycleId: string, id: string) {
    const { lines: all, done, isStuck } = await this.orders.progress(viewer, cycleId, id);
    const cases = await this.cases(viewer, all);
    const lines = all.filter(({ caseId }) => cases.has(caseId));
    const assigned = lines.filter(({ doneAt, refusal }) => doneAt !== null && refusal === null);
    const refused = lines.flatMap(({ caseId, sessionId, refusal }) =>
      refusal ? [{ caseId, sessionId, refusal }] : [],
    );
    const sessionIds = [...new Set(lines.map(({ sessionId }) => sessionId))];
    const sessions = [];
    for (const sessionId of sessionIds) {
      const row = await this.sessions.find(sessionId);
      const count = assigned.filter((line) => line.sessionId === sessionId).length;
      if (row) sessions.push({ sessionId, name: await this.sessionNames.sessionName(row), count });
    }
    const titles = new Map(sessions.map(({ sessionId, name }) => [sessionId, name]));
    return {
      ...{ id, cycleId, done, isStuck, sessions },
      total: all.length,
      finished: done === all.length,
      assigned: assigned.length,
      refused: refused.map(({ caseId, sessionId, refusal }) => ({
        ...{ caseId, sessionId, refusal: withParameters(refusal) },
        title: cases.get(caseId) ?? '',
        session: titles.get(sessionId) ?? '',
      })),
    };
  }

  /** What the cases are called that are open to the viewer. */
  private async cases(
    viewer: Viewer,
    lines: readonly SessionSpreadLineRow[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = lines.map(({ caseId }) => caseId);
    const rows = await this.facts.visible(
      viewer,
      await this.unitOfWork.entities().findBy(CaseRow, { id: In(ids) }),
    );
    const nameOf = await this.names.of(
      rows.map(({ candidateId }) => candidateId),
      viewer,
    );
    return new Map(
      rows.map(({ id, candidateId, fromLevel, targetLevel }) => [
        id,
        `${nameOf(candidateId)} · ${fromLevel} → ${targetLevel}`,
      ]),
    );
  }
}
