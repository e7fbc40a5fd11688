import { Injectable } from '@nestjs/common';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import type { Viewer } from '../web/viewer.js';
import { CaseReadings } from './case-readings.service.js';
import type { VisibleCase } from './visible-case.js';

/** A part of the case page. `partial` is the name of its template below `templates/partials`, with `model` as its context. */
export interface CaseSection {
  readonly key: string;
  /** Key of its heading, which is also the name of its tab. */
  readonly title: string;
  readonly partial: string;
  readonly model: object;
}

export interface CaseSectionSource {
  /** Smaller comes first: overview 10, criteria 20, evidence 30, reviews 40, committee 50, decision 60, history 90. */
  readonly order: number;
  /** Null where this viewer has nothing to read there. Asks the table for each object that it shows. */
  section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null>;
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

  /** What is shown goes to the access log. */
  async of(visible: VisibleCase, viewer: Viewer): Promise<CaseSection[]> {
    const sections: CaseSection[] = [];
    for (const source of this.sources) {
      const section = await source.section(visible, viewer);
      if (section) sections.push(section);
    }
    const shown = sections.flatMap(({ key }) => objectsShownIn[key] ?? []);
    this.readings.note(viewer, visible, shown);
    return sections;
  }
}
