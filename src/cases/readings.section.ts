import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';
import { CaseReadings } from './case-readings.service.js';
import { CaseSections, type CaseSection } from './case-sections.js';
import { PersonNames } from './person-names.service.js';
import type { VisibleCase } from './visible-case.js';

/** Who read what of the case, for its candidate and for those who oversee the procedure. */
@Injectable()
export class ReadingsSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly readings: CaseReadings,
    private readonly names: PersonNames,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'readings',
      title: 'readings.title',
      order: 95,
      isThere: async (visible) => isEverShown(visible) && (await this.readings.of(visible)).length > 0,
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const readings = await this.readings.of(visible);
    const nameOf = await this.names.of(
      readings.map(({ readerId }) => readerId),
      viewer,
    );
    const model = {
      lines: readings.map(({ object, readerId, time }) => ({
        time,
        byCommittee: readerId === null,
        reader: nameOf(readerId),
        object: `readings.objects.${object}`,
      })),
    };
    return { partial: 'case/readings', model };
  }
}

/** Spares everybody else the look into the access log. */
function isEverShown(visible: VisibleCase): boolean {
  return visible.access('who-read', { beforeSealing: true }) !== 'none';
}
