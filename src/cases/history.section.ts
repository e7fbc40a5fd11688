import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LogLine } from '../audit/log-line.js';
import { isActOfTwo } from '../domain/workflow/second-person.js';
import { dayOf } from '../people/calendar-day.js';
import type { Viewer } from '../web/viewer.js';
import { CaseHistory, type HistoryLine } from './case-history.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import type { VisibleCase } from './visible-case.js';

export const historyTab = { key: 'history', title: 'cases.sections.history' } as const;

/** What has happened, a sentence a line, day by day, the latest day first. */
@Injectable()
export class HistorySection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly history: CaseHistory,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      ...historyTab,
      order: 90,
      isThere: async (visible, viewer) => (await this.history.of(visible, viewer)).length > 0,
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    return historyPart(await this.history.of(visible, viewer), viewer);
  }
}

/** A line of history, as far as its sentence needs it. */
type SaidLine = Omit<HistoryLine, 'line'> & { readonly line: Pick<LogLine, 'type' | 'time' | 'effect'> };

/** The lines as sentences, day by day. */
export function historyPart(lines: readonly SaidLine[], { timeZone }: Pick<Viewer, 'timeZone'>): CaseSection {
  const told = lines.map(({ line, actor, ...rest }) => ({
    ...rest,
    day: dayOf(new Date(line.time), timeZone),
    time: line.time,
    sentence: `cases.${begins(line) ? 'begun' : 'history'}.${line.type}`,
    who: actor,
  }));
  return { partial: 'case/history', model: { days: byDay(told.toReversed()) } };
}

/** One of two people asked for something, and the case stayed where it was. */
function begins({ type, effect }: Pick<LogLine, 'type' | 'effect'>): boolean {
  return isActOfTwo(type) && effect?.['from'] === effect?.['to'];
}

function byDay<Line extends { readonly day: string }>(lines: readonly Line[]) {
  return [...Map.groupBy(lines, ({ day }) => day)].map(([day, ofDay]) => ({ day, lines: ofDay }));
}
