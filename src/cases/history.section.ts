import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LogLine } from '../audit/log-line.js';
import { isActOfTwo } from '../domain/workflow/second-person.js';
import { dayOf } from '../people/calendar-day.js';
import type { Viewer } from '../web/viewer.js';
import { CaseHistory } from './case-history.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import type { VisibleCase } from './visible-case.js';

/** What has happened, a sentence a line, day by day, the latest day first. */
@Injectable()
export class HistorySection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly history: CaseHistory,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'history',
      title: 'cases.sections.history',
      order: 90,
      isThere: async (visible, viewer) => (await this.history.of(visible, viewer)).length > 0,
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const told = (await this.history.of(visible, viewer)).map(({ line, actor, ...rest }) => ({
      ...rest,
      day: dayOf(new Date(line.time), viewer.timeZone),
      time: line.time,
      sentence: `cases.${begins(line) ? 'begun' : 'history'}.${line.type}`,
      who: actor,
    }));
    return { partial: 'case/history', model: { days: byDay(told.toReversed()) } };
  }
}

/** One of two people asked for something, and the case stayed where it was. */
function begins({ type, effect }: LogLine): boolean {
  return isActOfTwo(type) && effect?.['from'] === effect?.['to'];
}

function byDay<Line extends { readonly day: string }>(lines: readonly Line[]) {
  return [...Map.groupBy(lines, ({ day }) => day)].map(([day, ofDay]) => ({ day, lines: ofDay }));
}
