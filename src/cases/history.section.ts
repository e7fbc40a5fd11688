import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { LogLine } from '../audit/log-line.js';
import type { Viewer } from '../web/viewer.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import { streamOf } from './case-store.service.js';
import { PersonNames } from './person-names.service.js';
import type { VisibleCase } from './visible-case.js';

/** What has happened, a sentence a line; each line is shown to whom its object is. */
@Injectable()
export class HistorySection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly log: AuditLog,
    private readonly names: PersonNames,
  ) {}

  onModuleInit(): void {
    this.sections.register({ order: 90, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null> {
    const all = await this.log.read(streamOf(visible.row.id));
    const lines = all.filter((line) => isShown(line, visible, viewer));
    if (lines.length === 0) return null;
    const nameOf = await this.names.of(
      lines.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
      viewer,
    );
    const model = {
      lines: lines.map((line) => ({
        key: line.sequence,
        sentence: `cases.history.${line.type}`,
        actor: nameOf(line.actor),
        byClock: line.actor === 'clock',
        onBehalfOf: nameOf(line.onBehalfOf),
        time: line.time,
        words: wordsOf(line, visible),
      })),
    };
    return { key: 'history', title: 'cases.sections.history', partial: 'case/history', model };
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
