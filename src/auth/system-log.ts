import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { JsonObject } from '../domain/canonical-json.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import { actorName } from './actor-name.js';

/** What happens to accounts, in the stream of the installation. */
@Injectable()
export class SystemLog {
  constructor(private readonly log: AuditLog) {}

  /** Appends a line about an account, inside a unit. */
  async append(
    type: string,
    actor: Pick<Viewer, 'personId' | 'accountId'>,
    account: AccountRow,
    effect: JsonObject = {},
  ): Promise<void> {
    await this.log.append({
      stream: 'system',
      type,
      actor: actorName(actor),
      effect: { account: account.id, ...effect },
      particulars: { name: account.name, email: account.email },
    });
  }
}
