import { Injectable } from '@nestjs/common';
import type { CalendarAmendment } from '../cycles/cycle-cases.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { CaseTransitions } from './case-transition.service.js';
import { CaseRow } from './case.entity.js';

/** Cases follow the calendar of their cycle: each whose deadline an amendment moves gets a line of it in its stream. */
@Injectable()
export class CaseRetiming {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transitions: CaseTransitions,
  ) {}

  /** Inside the unit of the amendment, after the cycle was saved. Sent by the calendar: who amends may have a part in a case. */
  async retime(cycleId: string, { number, former }: CalendarAmendment): Promise<void> {
    const open = { where: { cycleId, final: false }, order: { number: 'ASC' as const } };
    for (const { id } of await this.unitOfWork.entities().find(CaseRow, open)) {
      await this.move(id, { number, former });
    }
  }

  /** The machine has no way for a case whose deadline stays: nothing happened to it, so nothing is written. */
  private async move(caseId: string, { number: amendment, former }: CalendarAmendment): Promise<void> {
    try {
      const event = { type: 'RETIME', amendment, former } as const;
      await this.transitions.send({ caseId, event, sender: 'clock' });
    } catch (failure) {
      if (!(failure instanceof Refused) || !untouched.includes(failure.refusal.code)) throw failure;
    }
  }
}

const untouched: readonly string[] = ['no-way-there', 'not-in-this-state'];
