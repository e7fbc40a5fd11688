import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CycleCases, type CaseOfCycle } from '../cycles/cycle-cases.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { streamOf } from './case-store.service.js';
import { CaseRetiming } from './case-retiming.service.js';
import { CaseTransitions } from './case-transition.service.js';
import { CaseRow } from './case.entity.js';
import type { CaseSender } from './case-sending.js';
import { PersonViewers } from './person-viewers.service.js';

/** What cycles see of their cases. */
@Injectable()
export class CasesOfCycle implements OnModuleInit {
  constructor(
    private readonly port: CycleCases,
    private readonly unitOfWork: UnitOfWork,
    private readonly transitions: CaseTransitions,
    private readonly viewers: PersonViewers,
    private readonly retimer: CaseRetiming,
  ) {}

  onModuleInit(): void {
    this.port.register({
      cases: (cycleId) => this.cases(cycleId),
      cancel: (cycleId, actor, reason) => this.cancel(cycleId, actor, reason),
      retime: (cycleId, amendment) => this.retimer.retime(cycleId, amendment),
      streams: async (cycleId) => (await this.rows(cycleId)).map(({ id }) => streamOf(id)),
    });
  }

  async cases(cycleId: string): Promise<CaseOfCycle[]> {
    const rows = await this.rows(cycleId);
    return rows.map((row) => ({
      caseId: row.id,
      state: row.state,
      sealed: row.packetHash !== null,
      released: row.releasedAt !== null,
      submitted: row.submittedAt !== null,
    }));
  }

  /** By the person who cancels the cycle; a case in which they have a part of their own is cancelled by the calendar. */
  private async cancel(cycleId: string, actor: string, reason: string): Promise<void> {
    const viewer = await this.viewers.ofPerson(actor);
    for (const { id, final } of await this.rows(cycleId)) {
      if (final) continue;
      const sent = viewer !== null && (await this.tryToCancel(id, viewer, reason));
      if (!sent)
        await this.transitions.send({ caseId: id, event: { type: 'CANCEL', reason }, sender: 'clock' });
    }
  }

  private async tryToCancel(caseId: string, sender: CaseSender, reason: string): Promise<boolean> {
    try {
      await this.transitions.send({ caseId, event: { type: 'CANCEL', reason }, sender });
      return true;
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      return false;
    }
  }

  private rows(cycleId: string): Promise<CaseRow[]> {
    return this.unitOfWork.entities().find(CaseRow, { where: { cycleId }, order: { number: 'ASC' } });
  }
}
