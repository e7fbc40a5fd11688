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
    this.sections.register({ order: 30, section: (visible, viewer) => this.section(visible, viewer) });
  }

  private async section(visible: VisibleCase, viewer: Viewer): Promise<CaseSection | null> {
    const { row } = visible;
    const all = await this.evidence.ofCase(row.id);
    const items = all.filter((item) => readsEvidence(visible, item, viewer));
    const writes = visible.writes('evidence', { own: true, draft: !visible.phase.selfSubmitted });
    if (items.length === 0 && !writes) return null;
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
    return { key: 'evidence', title: 'reviews.sections.evidence', partial: 'case/evidence', model };
  }
}
