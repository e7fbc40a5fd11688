import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { LogLine } from '../audit/log-line.js';
import type { Viewer } from '../web/viewer.js';
import { streamOf } from './case-store.service.js';
import { PersonNames } from './person-names.service.js';
import type { VisibleCase } from './visible-case.js';

/** One thing that happened to a case, as its reader may know it. */
export interface HistoryLine {
  readonly line: LogLine;
  readonly actor: string;
  readonly byClock: boolean;
  readonly onBehalfOf: string;
  /** The reason, for who may read it; else empty. */
  readonly words: string;
}

/** What has happened, a line a step; each line is shown to whom its object is. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly log: AuditLog,
    private readonly names: PersonNames,
  ) {}

  async of(visible: VisibleCase, viewer: Viewer): Promise<HistoryLine[]> {
    const all = await this.log.read(streamOf(visible.row.id));
    const lines = all.filter((line) => isShown(line, visible, viewer));
    const nameOf = await this.names.of(
      lines.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
      viewer,
    );
    return lines.map((line) => ({
      line,
      actor: nameOf(line.actor),
      byClock: line.actor === 'clock',
      onBehalfOf: nameOf(line.onBehalfOf),
      words: wordsOf(line, visible),
    }));
  }
}

function isShown(line: LogLine, visible: VisibleCase, { personId }: Viewer): boolean {
  const { sealedAt } = visible.row;
  const beforeSealing = sealedAt === null || line.time <= sealedAt;
  return visible.readsLine(line.type, { beforeSealing, own: personId !== null && line.actor === personId });
}

/** A return says what is to be mended to whoever has to; other words are for those who oversee the procedure. */
function wordsOf({ type, particulars }: LogLine, { relations }: VisibleCase): string {
  const reason = particulars?.['reason'];
  if (typeof reason !== 'string') return '';
  const oversees = relations.own.includes('hr') || relations.own.includes('auditor');
  return type === 'RETURN' || oversees ? reason : '';
}
