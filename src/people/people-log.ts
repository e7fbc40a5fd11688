import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { JsonObject } from '../domain/canonical-json.js';

/** Changes of people go to the stream of the system: ids stay, what is said about people can be erased. */
@Injectable()
export class PeopleLog {
  constructor(private readonly auditLog: AuditLog) {}

  async write(
    type: string,
    actor: string,
    effect: JsonObject,
    particulars: JsonObject | null,
  ): Promise<void> {
    await this.auditLog.append({ stream: 'system', type, actor, effect, particulars });
  }
}
