import { setImmediate as letOthersWork } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountViewers } from '../../auth/account-viewers.js';
import { CaseEventHandlers } from '../../cases/case-event-handlers.js';
import { CaseRow } from '../../cases/case.entity.js';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Refused, type Refusal } from '../../domain/refusal.js';
import { JobHandlers, type JobContext } from '../../jobs/job-handlers.js';
import type { Viewer } from '../../web/viewer.js';
import { SessionSpreadLineRow, SessionSpreadRow } from './session-spread.entity.js';
import { spreadJob } from './spread-orders.service.js';

/** Puts the cases of a confirmed spread on their agendas, each in a unit of its own; one that is refused does not hold up the others. */
@Injectable()
export class SpreadWork implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly viewers: AccountViewers,
    private readonly events: CaseEventHandlers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<{ readonly id: string }>(spreadJob, ({ id }, context) => this.run(id, context));
  }

  private async run(id: string, context: JobContext): Promise<void> {
    const spread = await this.unitOfWork.entities().findOneBy(SessionSpreadRow, { id });
    if (!spread) return;
    // A role that was taken away meanwhile counts: the machine refuses, and that is what stands beside each case.
    const viewer = await this.viewers.viewer(spread.accountId);
    await this.assignAll(id, viewer, context.signal);
  }

  /** Whatever of the spread is not done yet, in its order. Done once however often it is called. */
  async assignAll(id: string, viewer: Viewer | null, signal?: AbortSignal): Promise<void> {
    const waiting = await this.unitOfWork.entities().find(SessionSpreadLineRow, {
      where: { spreadId: id, doneAt: IsNull() },
      order: { number: 'ASC' },
    });
    for (const line of waiting) {
      if (signal?.aborted) throw new Error('The server stops.');
      // On SQLite a whole case is done without a pause: requests would wait for the last of them.
      await letOthersWork();
      const refusal = await this.tryToAssign(line, viewer);
      if (refusal) await this.unitOfWork.run(() => this.done(line, refusal));
    }
  }

  private async tryToAssign(line: SessionSpreadLineRow, viewer: Viewer | null): Promise<Refusal | null> {
    if (!viewer) return { code: 'only-hr' };
    try {
      await this.unitOfWork.run(async () => {
        const entities = this.unitOfWork.entities();
        const row = await entities.findOneBy(CaseRow, { id: line.caseId });
        if (row?.sessionId) throw new Refused({ code: 'spread-placed-meanwhile' });
        await this.done(line, null);
        await this.events.send(viewer, line.caseId, 'ASSIGN_SESSION', { sessionId: line.sessionId });
      });
      return null;
    } catch (failure) {
      if (failure instanceof Refused) return failure.refusal;
      throw failure;
    }
  }

  private async done({ spreadId, number }: SessionSpreadLineRow, refusal: Refusal | null): Promise<void> {
    const doneAt = this.clock.now().toISOString();
    await this.unitOfWork
      .require('SpreadWork')
      .update(SessionSpreadLineRow, { spreadId, number }, { doneAt, refusal });
  }
}
