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
    this.sections.register({ order: 50, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null> {
    const { session, seats } = visible.facts;
    if (!visible.reads('roster') || !session?.rosterPublishedAt) return null;
    const nameOf = await this.names.of(
      seats.map(({ personId }) => personId),
      viewer,
    );
    const members = seats.map(({ personId, office }) => ({ name: nameOf(personId), office }));
    const model = { members, addendaUntil: session.addendaUntil };
    return { key: 'roster', title: 'calibration.roster.title', partial: 'case/roster', model };
  }
}
