import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { levelOf } from '../domain/framework/framework.js';
import { Refused } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { CaseDraft } from './case-beginnings.service.js';
import { CaseRow } from './case.entity.js';
import { CycleSettings, type CycleSetting } from './cycle-settings.service.js';
import type { NominationInput } from './nomination.input.js';

/** Who can become a case of a cycle, and with what it begins. */
@Injectable()
export class Candidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: CycleSettings,
    private readonly people: PeopleRepository,
  ) {}

  /** @throws Refused with the field at fault */
  async draft(nominatorId: string, input: NominationInput): Promise<CaseDraft> {
    const { cycleId, candidateId, targetLevel } = input;
    const cycle = await this.cycles.of(cycleId);
    const candidate = await this.people.find(candidateId);
    const member = await this.cycles.member(cycleId, candidateId);
    if (!candidate || candidate.status === 'left' || !member)
      throw fault('candidateId', 'candidate-not-in-cycle');
    const managerId = candidate.managerId;
    if (managerId === null) throw fault('candidateId', 'candidate-without-manager');
    await this.requireNoOpenCase(nominatorId, cycleId, candidateId);
    const fromLevel = candidate.level ?? member.level;
    requireTransition(cycle, fromLevel, targetLevel);
    return {
      cycleId,
      number: await this.nextNumber(cycleId),
      candidateId,
      managerId,
      lineAboveId: (await this.people.find(managerId))?.managerId ?? null,
      nominatorId,
      department: candidate.department,
      fromLevel,
      targetLevel,
      targetRank: levelOf(cycle.framework, targetLevel).rank,
    };
  }

  /** A draft of somebody else is not there for the nominator: SUBMIT will tell who was quicker. */
  private async requireNoOpenCase(nominatorId: string, cycleId: string, candidateId: string): Promise<void> {
    const open = { cycleId, candidateId, final: false };
    const known = [
      { ...open, submittedAt: Not(IsNull()) },
      { ...open, nominatorId },
    ];
    if (await this.unitOfWork.entities().existsBy(CaseRow, known))
      throw fault('candidateId', 'case-open-already');
  }

  private async nextNumber(cycleId: string): Promise<number> {
    const highest = await this.unitOfWork.entities().maximum(CaseRow, 'number', { cycleId });
    return (highest ?? 0) + 1;
  }
}

function requireTransition({ framework }: CycleSetting, from: string, to: string): void {
  const known = framework.transitions.some((transition) => transition.from === from && transition.to === to);
  if (!known) throw fault('targetLevel', 'target-not-next');
}

function fault(path: string, code: string): Refused {
  return new Refused({ code, fields: [{ path, code }] });
}
