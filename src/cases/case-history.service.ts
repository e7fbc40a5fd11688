import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { LogLine } from '../audit/log-line.js';
import { Clock } from '../config/clock.js';
import type { Viewer } from '../web/viewer.js';
import { awaitedFrom } from './awaited-from.js';
import { streamOf } from './case-store.service.js';
import { PersonNames } from './person-names.service.js';
import { VisibleCase } from './visible-case.js';

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
    private readonly clock: Clock,
  ) {}

  async of(visible: VisibleCase, viewer: Viewer): Promise<HistoryLine[]> {
    const all = await this.log.read(streamOf(visible.row.id));
    const lines = all.filter((line) => isShown(line, visible, viewer));
    const confirming = awaitedFrom(visible, viewer, this.clock.now()).map(({ act }) =>
      lines.findLast(({ type }) => type === act),
    );
    const nameOf = await this.names.of(
      lines.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
      viewer,
    );
    return lines.map((line) => ({
      line,
      actor: nameOf(line.actor),
      byClock: line.actor === 'clock',
      onBehalfOf: nameOf(line.onBehalfOf),
      words: confirming.includes(line) ? reasonOf(line) : wordsOf(line, visible),
    }));
  }
}

/** Whether the viewer may know of a line at all. */
export function isShown(
  line: Pick<LogLine, 'type' | 'time' | 'actor'>,
  visible: VisibleCase,
  { personId }: Viewer,
): boolean {
  const { sealedAt } = visible.row;
  const beforeSealing = sealedAt === null || line.time <= sealedAt;
  return visible.readsLine(line.type, { beforeSealing, own: personId !== null && line.actor === personId });
}

/** A return says what is to be mended to whoever has to; other words are for those who oversee the procedure. */
function wordsOf(line: LogLine, visible: VisibleCase): string {
  const { own } = visible.relations;
  const oversees = own.includes('hr') || own.includes('auditor');
  return oversees || (line.type === 'RETURN' && !readsAsSecondAlone(visible)) ? reasonOf(line) : '';
}

function reasonOf({ particulars }: LogLine): string {
  const reason = particulars?.['reason'];
  return typeof reason === 'string' ? reason : '';
}

/** Whether the history is open only because the reader may confirm something: of words they get those of that act. */
function readsAsSecondAlone({ row, facts, relations, phase }: VisibleCase): boolean {
  const own = relations.own.filter((relation) => relation !== 'second-person');
  return !new VisibleCase(row, facts, { ...relations, own }, phase).reads('history');
}
