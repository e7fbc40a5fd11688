import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { headsIn, recordHeads } from '../audit/recorded-heads.js';
import { canonicalJson, type JsonObject } from '../domain/canonical-json.js';
import type { CycleRecord } from '../domain/workflow/case-record.js';
import { foldCycle } from '../domain/workflow/cycle-record.js';
import type { LogEvent } from '../domain/workflow/decision.js';
import { CycleCases } from './cycle-cases.js';
import { cycleStream } from './cycle.repository.js';

/** The stream of a cycle, and what the end of a cycle means to the streams of its cases. */
@Injectable()
export class CycleLog {
  constructor(
    private readonly auditLog: AuditLog,
    private readonly cases: CycleCases,
  ) {}

  /** Adds what the machine decided. */
  async decided(cycleId: string, events: readonly LogEvent[]): Promise<void> {
    await this.auditLog.appendAll(
      events.map(({ type, actor, onBehalfOf, reasonCode, effect, particulars }) => ({
        stream: cycleStream(cycleId),
        type,
        actor: actor ?? 'clock',
        onBehalfOf,
        reasonCode,
        effect,
        particulars,
      })),
    );
  }

  /** The cycle as its stream tells it: equal to what is stored. */
  async folded(cycleId: string): Promise<CycleRecord> {
    const lines = await this.auditLog.read(cycleStream(cycleId));
    const decided = lines.flatMap(({ effect }) =>
      effect && 'machine' in effect ? [{ effect: effect as LogEvent['effect'] }] : [],
    );
    return foldCycle(decided);
  }

  /** Adds a change that the machine takes no part in. */
  async noted(cycleId: string, type: string, actor: string, effect: JsonObject): Promise<void> {
    await this.auditLog.append({ stream: cycleStream(cycleId), type, actor, effect });
  }

  /** When a change of this type was last noted; null if never. */
  async lastNoted(cycleId: string, type: string): Promise<string | null> {
    const lines = await this.auditLog.read(cycleStream(cycleId));
    return lines.findLast((line) => line.type === type)?.time ?? null;
  }

  /** Sends CANCEL to the open cases, each into its own stream. */
  async cancelCases(cycleId: string, actor: string, reason: string): Promise<void> {
    await this.cases.cancel(cycleId, actor, reason);
  }

  /** Records where the streams of cases, of sessions and of the installation stand. */
  async heads(cycleId: string): Promise<void> {
    await recordHeads(this.auditLog, cycleStream(cycleId), await this.recorded(cycleId));
  }

  /** The same, where a stream has moved since the last record. */
  async headsIfMoved(cycleId: string): Promise<void> {
    const streams = await this.recorded(cycleId);
    const recorded = (await this.auditLog.read(cycleStream(cycleId))).map(({ type, effect }) =>
      headsIn(type, effect),
    );
    const last = recorded.findLast((heads) => heads.length > 0) ?? [];
    const now = await this.auditLog.heads(streams);
    if (canonicalJson(now) !== canonicalJson(last)) await this.heads(cycleId);
  }

  /** Grants of roles and changes of people stand in the stream of the installation, which has no cycle of its own. */
  private async recorded(cycleId: string): Promise<string[]> {
    return [...(await this.cases.streams(cycleId)), 'system'];
  }
}
