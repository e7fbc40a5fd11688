import { Injectable } from '@nestjs/common';
import { AccountRow } from '../auth/account.entity.js';
import { Lookup } from '../database/lookup.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { isActOfTwo, mayBeSecond } from '../domain/workflow/second-person.js';
import type { CaseRow } from './case.entity.js';
import { coversAsHr, RoleHolders, type RoleHolder } from './role-holders.service.js';
import type { OwedEvent } from './owed-event.js';

export interface NoticeAddress {
  readonly email: string;
  readonly language: 'zh' | 'en';
}

const accountOfPerson = new Lookup(AccountRow, ['personId']);

/** Where the people who owe something read their mail. Without an account nobody is written to. */
@Injectable()
export class NoticeAddresses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holders: RoleHolders,
  ) {}

  async of(row: CaseRow, owed: readonly OwedEvent[]): Promise<NoticeAddress[]> {
    const ofRoles = owed.filter(({ role }) => role !== null);
    const byRole =
      ofRoles.length === 0
        ? []
        : (await this.holders.all()).filter((holder) => ofRoles.some((duty) => owes(holder, duty, row)));
    const people = await this.accountsOf(owed.flatMap(({ personId }) => personId ?? []));
    const found = new Map<string, NoticeAddress>();
    for (const { email, language } of [...people, ...byRole]) found.set(email, { email, language });
    return [...found.values()].sort((one, other) => (one.email < other.email ? -1 : 1));
  }

  ofPeople(personIds: readonly string[]): Promise<NoticeAddress[]> {
    return this.accountsOf(personIds);
  }

  private async accountsOf(personIds: readonly string[]): Promise<AccountRow[]> {
    const accounts: AccountRow[] = [];
    for (const personId of new Set(personIds)) {
      accounts.push(...(await accountOfPerson.rows(this.unitOfWork.entities(), { personId })));
    }
    return accounts.filter(({ lockedAt }) => lockedAt === null);
  }
}

function owes(holder: RoleHolder, { event, role, notPersonId }: OwedEvent, row: CaseRow): boolean {
  if ([row.candidateId, row.managerId, notPersonId].includes(holder.personId)) return false;
  const isMeant =
    role === 'secondPerson' ? isActOfTwo(event) && mayBeSecond(event, [holder.role]) : holder.role === role;
  return isMeant && (holder.role !== 'hr' || coversAsHr(holder, row.department));
}
