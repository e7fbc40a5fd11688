import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { sessionStream } from '../../calibration/session-stream.js';
import { streamOf } from '../../cases/case-store.service.js';
import { cycleStream } from '../../cycles/cycle.repository.js';
import type { Intervention, LogHead } from '../../pdf/documents/cycle-summary.js';

interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** What the summary says of the log: steps that were forced, and where the streams stand. */
@Injectable()
export class SummaryLog {
  constructor(private readonly log: AuditLog) {}

  async forcedSteps(rows: readonly Numbered[], day: (moment: string) => string): Promise<Intervention[]> {
    const steps: Intervention[] = [];
    for (const { id, number } of rows) {
      const lines = await this.log.read(streamOf(id));
      for (const line of lines.filter(({ type }) => type === 'FORCE')) {
        const reason = line.particulars?.['reason'];
        steps.push({
          on: day(line.time),
          what: { zh: `个案 ${number} 由人力资源强制推进`, en: `Case ${number} moved on by HR` },
          reason: typeof reason === 'string' ? reason : '',
        });
      }
    }
    return steps;
  }

  /** The heads of the cycle's stream and of those of its cases and sessions. */
  heads(cycleId: string, rows: readonly Numbered[], sessions: readonly Numbered[]): Promise<LogHead[]> {
    return this.log.heads([
      cycleStream(cycleId),
      ...rows.map(({ id }) => streamOf(id)),
      ...sessions.map(({ id }) => sessionStream(id)),
    ]);
  }
}
