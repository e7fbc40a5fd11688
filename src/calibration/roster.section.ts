import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';

/** Who sits in the committee of a case, from the publication of its roster on; it says nothing of who stepped aside. */
@Injectable()
export class RosterSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly names: PersonNames,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'roster',
      title: 'calibration.roster.title',
      order: 50,
      isThere: (visible) => visible.reads('roster') && Boolean(visible.facts.session?.rosterPublishedAt),
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const { session, seats } = visible.facts;
    const nameOf = await this.names.of(
      seats.map(({ personId }) => personId),
      viewer,
    );
    const members = seats.map(({ personId, office }) => ({ name: nameOf(personId), office }));
    const model = { members, addendaUntil: session?.addendaUntil ?? null };
    return { partial: 'case/roster', model };
  }
}
