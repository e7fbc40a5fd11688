import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { levelOf } from '../domain/framework/framework.js';
import type { Viewer } from '../web/viewer.js';
import { evidenceTimeline } from './evidence-timeline.view.js';
import { EvidenceRepository } from './evidence.repository.js';
import { readsEvidence } from './readable.js';

/** What shows it: the items that the viewer may read. */
@Injectable()
export class EvidenceSection implements OnModuleInit {
  constructor(
    private readonly sections: CaseSections,
    private readonly evidence: EvidenceRepository,
    private readonly cycles: CycleSettings,
    private readonly names: PersonNames,
  ) {}

  onModuleInit(): void {
    this.sections.register({
      key: 'evidence',
      title: 'reviews.sections.evidence',
      order: 30,
      isThere: async (visible, viewer) =>
        mayWrite(visible) || (await this.readable(visible, viewer)).length > 0,
      section: (visible, viewer) => this.section(visible, viewer),
    });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection> {
    const { row } = visible;
    const items = await this.readable(visible, viewer);
    const writes = mayWrite(visible);
    const { framework, calendar } = await this.cycles.of(row.cycleId);
    const texts = new Map(
      levelOf(framework, row.targetLevel).required.map((each) => [each.id, each[viewer.language]]),
    );
    const nameOf = await this.names.of(
      items.map(({ corroboratorId }) => corroboratorId),
      viewer,
    );
    const model = {
      caseId: row.id,
      writes,
      timeline: evidenceTimeline(items, {
        framework,
        level: row.targetLevel,
        language: viewer.language,
        until: calendar.reviewsEndOn,
      }),
      items: items.map((item) => ({
        id: item.id,
        number: item.number,
        form: item.form,
        title: item.title,
        periodFrom: item.periodFrom,
        periodTo: item.periodTo,
        role: item.role,
        outcomeBefore: item.outcomeBefore,
        outcomeAfter: item.outcomeAfter,
        body: item.body,
        isLink: item.form === 'link',
        hasFile: item.fileId !== null,
        criteria: item.criteria.map((id) => texts.get(id) ?? id),
        corroboration: item.corroboration,
        corroborator: nameOf(item.corroboratorId),
        corroborationWords: item.corroborationWords,
      })),
    };
    return { partial: 'case/evidence', model };
  }

  private async readable(visible: VisibleCase, viewer: Viewer) {
    const all = await this.evidence.ofCase(visible.row.id);
    return all.filter((item) => readsEvidence(visible, item, viewer));
  }
}

function mayWrite(visible: VisibleCase): boolean {
  return visible.writes('evidence', { own: true, draft: !visible.phase.selfSubmitted });
}
