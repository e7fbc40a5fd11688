import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseTransitions } from '../cases/case-transition.service.js';
import { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { isWithCommittee } from '../domain/workflow/case-state.js';
import { PersonListeners } from '../people/person-listeners.js';
import { SeatRow } from './seat.entity.js';

/** A member who leaves the company leaves an empty seat in every case that the committee still has, in the same unit. */
@Injectable()
export class MemberDepartures implements OnModuleInit {
  constructor(
    private readonly listeners: PersonListeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly transitions: CaseTransitions,
  ) {}

  onModuleInit(): void {
    this.listeners.register({ left: (personId) => this.left(personId) });
  }

  private async left(personId: string): Promise<void> {
    for (const caseId of await this.seatedIn(personId)) {
      await this.transitions.send({ caseId, event: { type: 'LEAVE', personId }, sender: 'clock' });
    }
  }

  private async seatedIn(personId: string): Promise<string[]> {
    const rows = await this.unitOfWork
      .entities()
      .createQueryBuilder(CaseRow, 'promotionCase')
      .innerJoin(SeatRow, 'seat', 'seat.caseId = promotionCase.id AND seat.revision = promotionCase.revision')
      .where('promotionCase.final = :final', { final: false })
      .andWhere('seat.personId = :personId', { personId })
      .andWhere('seat.status IN (:...statuses)', { statuses: ['open', 'reserve'] })
      .orderBy('promotionCase.id')
      .getMany();
    return rows.filter(({ state }) => isWithCommittee(state) || state === 'onHold').map(({ id }) => id);
  }
}
