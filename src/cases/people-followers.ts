import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PersonListeners } from '../people/person-listeners.js';
import { CaseFollowing } from './case-following.service.js';
import { CaseStore } from './case-store.service.js';
import { PersonViewers } from './person-viewers.service.js';
import { CaseRow } from './case.entity.js';

const transferReason = {
  zh: '人员信息中的直属上级已变更',
  en: 'The line manager was changed among the people',
} as const;

type Part = 'candidateId' | 'managerId';

/** Open cases follow what happens to people, in the same unit: a departure, another manager. */
@Injectable()
export class PeopleFollowers implements OnModuleInit {
  constructor(
    private readonly listeners: PersonListeners,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CaseStore,
    private readonly following: CaseFollowing,
    private readonly viewers: PersonViewers,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      left: (personId) => this.left(personId),
      managerChanged: (personId, managerId, actor) => this.managerChanged(personId, managerId, actor),
    });
  }

  private async left(personId: string): Promise<void> {
    for (const row of await this.openWith('candidateId', personId)) {
      await this.following.follow(row, { type: 'LEAVE', personId }, 'clock');
    }
    for (const row of await this.openWith('managerId', personId)) {
      await this.following.note(row, { event: 'TRANSFER_MANAGER', personId: null, code: 'manager-has-left' });
    }
  }

  private async managerChanged(personId: string, managerId: string | null, actor: string): Promise<void> {
    for (const row of await this.openWith('managerId', personId)) {
      await this.store.amend(row, { lineAboveId: managerId });
    }
    for (const row of await this.openWith('candidateId', personId))
      await this.transfer(row, managerId, actor);
  }

  private async transfer(row: CaseRow, managerId: string | null, actor: string): Promise<void> {
    const missed = { event: 'TRANSFER_MANAGER', personId: managerId } as const;
    if (managerId === row.managerId) return this.following.note(row, null);
    if (managerId === null) return this.following.note(row, { ...missed, code: 'no-manager-named' });
    const sender = await this.viewers.ofPerson(actor);
    if (sender === null) return this.following.note(row, { ...missed, code: 'changed-without-hr' });
    const reason = transferReason[sender.language];
    return this.following.follow(row, { type: 'TRANSFER_MANAGER', personId: managerId, reason }, sender);
  }

  private openWith(part: Part, personId: string): Promise<CaseRow[]> {
    return this.unitOfWork
      .entities()
      .find(CaseRow, { where: { [part]: personId, final: false }, order: { id: 'ASC' } });
  }
}
