import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../config/clock.js';
import type { AccountRow } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { actorName } from './actor-name.js';

@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Makes the account the first administrator, inside a unit. */
  async make(account: AccountRow): Promise<void> {
    await this.accounts.grant({
      accountId: account.id,
      role: 'admin',
      departments: [],
      grantedBy: account.id,
      confirmedBy: null,
      grantedAt: this.clock.now().toISOString(),
    });
    await this.log.append({
      stream: 'system',
      type: 'first-administrator-made',
      actor: actorName({ personId: account.personId, accountId: account.id }),
      effect: { account: account.id, role: 'admin' },
      particulars: { name: account.name },
    });
  }
}
