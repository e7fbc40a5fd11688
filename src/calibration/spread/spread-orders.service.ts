import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { Random } from '../../config/random.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound, Refused } from '../../domain/refusal.js';
import { JobQueue } from '../../jobs/job-queue.js';
import type { Viewer } from '../../web/viewer.js';
import { byLevel } from './by-level.js';
import { SessionSpreadLineRow, SessionSpreadRow } from './session-spread.entity.js';
import { type Choices, SpreadProposals, type SpreadProposal } from './spread-proposals.service.js';

export const spreadJob = 'calibration.spread';

/** How far a spread is, and which of its cases were refused. */
export interface SpreadProgress {
  readonly spread: SessionSpreadRow;
  readonly lines: readonly SessionSpreadLineRow[];
  readonly done: number;
  /** The work was given up; it can be taken up again. */
  readonly isStuck: boolean;
}

/** Confirms spreads: what shall go where is kept at once, the work is done by a job. */
@Injectable()
export class SpreadOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: SpreadProposals,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * @returns the id of the spread
   * @throws Refused `not-found`, or `spread-nothing` where no case lies in any session
   */
  async confirm(viewer: Viewer, cycleId: string, choices: Choices): Promise<string> {
    // Worked out before the unit, which nobody else could write beside: what changes in between is found case by case.
    const lines = linesOf(await this.proposals.of(viewer, cycleId, choices));
    if (lines.length === 0) throw new Refused({ code: 'spread-nothing' });
    return this.unitOfWork.run(async () => {
      const entities = this.unitOfWork.require('SpreadOrders.confirm');
      const id = this.random.uuid();
      const createdAt = this.clock.now().toISOString();
      await entities.insert(SessionSpreadRow, { id, cycleId, accountId: viewer.accountId, createdAt });
      await entities.insert(
        SessionSpreadLineRow,
        lines.map((line, index) => ({
          ...line,
          spreadId: id,
          number: index + 1,
          doneAt: null,
          refusal: null,
        })),
      );
      await this.queue.enqueue(spreadJob, { id }, { key: id });
      return id;
    });
  }

  /** @throws Refused `not-found` for anybody but who confirmed it, and once they do not run the cycle any more */
  async progress(viewer: Viewer, cycleId: string, id: string): Promise<SpreadProgress> {
    await this.proposals.running(viewer, cycleId);
    const entities = this.unitOfWork.entities();
    const spread = await entities.findOneBy(SessionSpreadRow, { id, cycleId });
    if (spread?.accountId !== viewer.accountId) throw notFound();
    const lines = await entities.find(SessionSpreadLineRow, {
      where: { spreadId: id },
      order: { number: 'ASC' },
    });
    const job = await this.queue.latest(spreadJob, id);
    const done = lines.filter(({ doneAt }) => doneAt !== null).length;
    return { spread, lines, done, isStuck: job?.state === 'failed' };
  }

  /** The cases of a spread, in its order; asks nobody who reads. */
  async caseIds(id: string): Promise<string[]> {
    const lines = await this.unitOfWork
      .entities()
      .find(SessionSpreadLineRow, { where: { spreadId: id }, order: { number: 'ASC' } });
    return lines.map(({ caseId }) => caseId);
  }

  /** Takes work up again that was given up. @throws Refused `not-found` */
  retry(viewer: Viewer, cycleId: string, id: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.progress(viewer, cycleId, id);
      const job = await this.queue.latest(spreadJob, id);
      if (job?.state === 'failed') await this.queue.retry(job.id);
    });
  }
}

/** Session by session; within one the levels together, then the departments: the order in which cases come onto the agenda. */
function linesOf({ waiting, outlook }: SpreadProposal): { caseId: string; sessionId: string }[] {
  const rows = new Map(waiting.map(({ row }) => [row.id, row]));
  return outlook.flatMap(({ sessionId, cases }) =>
    cases
      .flatMap(({ caseId }) => rows.get(caseId) ?? [])
      .sort(byLevel)
      .map(({ id: caseId }) => ({ caseId, sessionId })),
  );
}
