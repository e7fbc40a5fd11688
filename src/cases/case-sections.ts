import { Injectable } from '@nestjs/common';
import { notFound } from '../domain/refusal.js';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import type { Viewer } from '../web/viewer.js';
import { CaseReadings } from './case-readings.service.js';
import type { VisibleCase } from './visible-case.js';

/** A part of the case page. `partial` is the name of its template below `templates/partials`, with `model` as its context. */
export interface CaseSection {
  readonly partial: string;
  readonly model: object;
}

export interface CaseSectionSource {
  /** What its address says: `/cases/ID?tab=evidence`. */
  readonly key: string;
  /** Key of the text on its tab. */
  readonly title: string;
  /** Smaller comes first: overview 10, criteria 20, evidence 30, reviews 40, committee 50, decision 60, history 90. */
  readonly order: number;
  /** Whether this viewer has something to read there, told without reading all of it. Asks the table. */
  isThere(visible: VisibleCase, viewer: Viewer): boolean | Promise<boolean>;
  /** Asks the table for each object that it shows. */
  section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection>;
}

/** A part with its name. */
export type OpenPart = CaseSection & Pick<CaseSectionSource, 'key' | 'title'>;

export interface CaseTab {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly current: boolean;
}

/** What a part shows of the case that is sensitive, as far as the reader may see it. */
const objectsShownIn: Readonly<Record<string, readonly VisibleObject[]>> = {
  overview: ['thesis', 'eligibility'],
  criteria: ['readiness', 'flags'],
  evidence: ['evidence'],
  reviews: ['self-review', 'manager-review', 'peer-text', 'addendum'],
  decision: ['outcome'],
};

/** The parts of the case page. Features register theirs when their module starts. */
@Injectable()
export class CaseSections {
  private readonly sources: CaseSectionSource[] = [];

  constructor(private readonly readings: CaseReadings) {}

  register(source: CaseSectionSource): void {
    this.sources.push(source);
    this.sources.sort((one, other) => one.order - other.order);
  }

  /**
   * The tabs that this viewer has, and the part that is open; what it shows goes to the access log.
   * @param wanted key of a tab; the first where none is named
   * @throws Refused `not-found` for a tab that this viewer does not have
   */
  async opened(
    visible: VisibleCase,
    viewer: Viewer,
    wanted?: string,
  ): Promise<{ tabs: CaseTab[]; part: OpenPart | null }> {
    const there = await this.sourcesFor(visible, viewer);
    const open = wanted === undefined ? there[0] : there.find(({ key }) => key === wanted);
    if (wanted !== undefined && !open) throw notFound();
    const tabs = caseTabs(visible.row.id, there, open?.key);
    return { tabs, part: open ? await this.open(open, visible, viewer) : null };
  }

  private async sourcesFor(visible: VisibleCase, viewer: Viewer): Promise<CaseSectionSource[]> {
    const there: CaseSectionSource[] = [];
    for (const source of this.sources) if (await source.isThere(visible, viewer)) there.push(source);
    return there;
  }

  private async open(source: CaseSectionSource, visible: VisibleCase, viewer: Viewer): Promise<OpenPart> {
    const { key, title } = source;
    this.readings.note(viewer, visible, objectsShownIn[key] ?? []);
    return { key, title, ...(await source.section(visible, viewer)) };
  }
}

/** The tabs of a case page, in order; the first is what its address without a tab shows. */
export function caseTabs(
  caseId: string,
  parts: readonly Pick<CaseSectionSource, 'key' | 'title'>[],
  open: string | undefined,
): CaseTab[] {
  return parts.map(({ key, title }, index) => ({
    key,
    title,
    href: index === 0 ? `/cases/${caseId}` : `/cases/${caseId}?tab=${key}`,
    current: key === open,
  }));
}
