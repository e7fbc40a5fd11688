import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CycleCases, type CaseOfCycle } from '../cycles/cycle-cases.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { streamOf } from './case-store.service.js';
import { CaseRetiming } from './case-retiming.service.js';
import { CaseTransitions } from './case-transition.service.js';
import { CaseRow } from './case.entity.js';
import type { CaseSender } from './case-sending.js';
import { PersonViewers } from './person-viewers.service.js';

type Waiting = CaseOfCycle['waitingFor'][number];

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
    const waiting = await this.waiting(cycleId);
    return rows.map((row) => ({
      caseId: row.id,
      number: row.number,
      candidateId: row.candidateId,
      department: row.department,
      targetLevel: row.targetLevel,
      state: row.state,
      sealed: row.packetHash !== null,
      released: row.releasedAt !== null,
      submitted: row.submittedAt !== null,
      relatedIds: [row.managerId, row.lineAboveId, row.nominatorId, row.sponsorId].filter(
        (id) => id !== null,
      ),
      waitingFor: waiting.get(row.id) ?? [],
      dueAt: row.dueAt,
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

  private async waiting(cycleId: string): Promise<Map<string, Waiting[]>> {
    const duties = await this.unitOfWork
      .entities()
      .createQueryBuilder(CaseDutyRow, 'duty')
      .innerJoin(CaseRow, 'promotionCase', 'promotionCase.id = duty.caseId')
      .where('promotionCase.cycleId = :cycleId', { cycleId })
      // Reading a decision keeps nobody waiting.
      .andWhere('duty.event <> :reading', { reading: 'ACKNOWLEDGE' })
      .orderBy('duty.id')
      .getMany();
    const waiting = new Map<string, Waiting[]>();
    for (const { caseId, personId, role } of duties) {
      const owner: Waiting =
        personId === null ? { kind: 'role', id: role ?? '' } : { kind: 'person', id: personId };
      waiting.set(caseId, [...(waiting.get(caseId) ?? []), owner]);
    }
    return waiting;
  }
}
