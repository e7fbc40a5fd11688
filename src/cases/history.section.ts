import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';
import { CaseHistory } from './case-history.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import type { VisibleCase } from './visible-case.js';

/** What has happened, a sentence a line. */
@Injectable()
export class HistorySection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly history: CaseHistory,
  ) {}

  onModuleInit(): void {
    this.sections.register({ order: 90, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null> {
    const lines = await this.history.of(visible, viewer);
    if (lines.length === 0) return null;
    const model = {
      lines: lines.map(({ line, actor, byClock, onBehalfOf, words }) => ({
        key: line.sequence,
        sentence: `cases.history.${line.type}`,
        actor,
        byClock,
        onBehalfOf,
        time: line.time,
        words,
      })),
    };
    return { key: 'history', title: 'cases.sections.history', partial: 'case/history', model };
  }
}
