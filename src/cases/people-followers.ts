import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { PersonListeners } from '../people/person-listeners.js';
import type { CaseSending } from './case-sending.js';
import { CaseStore } from './case-store.service.js';
import { CaseTransitions } from './case-transition.service.js';
import { PersonViewers } from './person-viewers.service.js';
import { CaseRow } from './case.entity.js';

const transferReason = {
  zh: '人员信息中的直属上级已变更',
  en: 'The line manager was changed among the people',
} as const;

/** Open cases follow what happens to people, in the same unit: a departure, another manager. */
@Injectable()
export class PeopleFollowers implements OnModuleInit {
  constructor(
    private readonly listeners: PersonListeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CaseStore,
    private readonly transitions: CaseTransitions,
    private readonly viewers: PersonViewers,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      left: (personId) => this.left(personId),
      managerChanged: (personId, managerId, actor) => this.managerChanged(personId, managerId, actor),
    });
  }

  private async left(personId: string): Promise<void> {
    for (const { id } of await this.open({ candidateId: personId })) {
      await this.tryToSend({ caseId: id, event: { type: 'LEAVE', personId }, sender: 'clock' });
    }
  }

  private async managerChanged(personId: string, managerId: string | null, actor: string): Promise<void> {
    for (const row of await this.open({ managerId: personId })) {
      await this.store.amend(row, { lineAboveId: managerId });
    }
    const sender = managerId === null ? null : await this.viewers.ofPerson(actor);
    if (sender === null || managerId === null) return;
    for (const { id } of await this.open({ candidateId: personId })) {
      const reason = transferReason[sender.language];
      await this.tryToSend({
        caseId: id,
        event: { type: 'TRANSFER_MANAGER', personId: managerId, reason },
        sender,
      });
    }
  }

  /** Where the case can't follow any more, or not in this person's hands, HR decides on the page of the case. */
  private async tryToSend(sending: CaseSending): Promise<void> {
    try {
      await this.transitions.send(sending);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
    }
  }

  private open(where: { candidateId: string } | { managerId: string }): Promise<CaseRow[]> {
    return this.unitOfWork
      .entities()
      .find(CaseRow, { where: { ...where, final: false }, order: { id: 'ASC' } });
  }
}
