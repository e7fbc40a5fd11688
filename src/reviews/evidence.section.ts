import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseSections, type CaseSection } from '../cases/case-sections.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { PersonNames } from '../cases/person-names.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { Viewer } from '../web/viewer.js';
import { evidenceTimeline } from './evidence-timeline.view.js';
import type { EvidenceRow } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { readsEvidence } from './readable.js';

export const evidenceTab = { key: 'evidence', title: 'reviews.sections.evidence' } as const;

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
      ...evidenceTab,
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
    const nameOf = await this.names.of(
      items.map(({ corroboratorId }) => corroboratorId),
      viewer,
    );
    const asked = {
      framework,
      level: row.targetLevel,
      language: viewer.language,
      until: calendar.reviewsEndOn,
    };
    return evidencePart(items, { ...asked, caseId: row.id, writes, nameOf });
  }

  private async readable(visible: VisibleCase, viewer: Viewer) {
    const all = await this.evidence.ofCase(visible.row.id);
    return all.filter((item) => readsEvidence(visible, item, viewer));
  }
}

/** What the part of evidence needs beside its items. */
export interface EvidenceMaterial {
  readonly caseId: string;
  readonly framework: Framework;
  readonly level: string;
  readonly language: Language;
  /** Last day of the period that evidence is asked for. */
  readonly until: string;
  readonly writes: boolean;
  readonly nameOf: (id: string | null) => string;
}

/** @param items those that the reader may read */
export function evidencePart(
  items: readonly EvidenceRow[],
  { caseId, writes, nameOf, ...asked }: EvidenceMaterial,
): CaseSection {
  const { required } = levelOf(asked.framework, asked.level);
  const texts = new Map(required.map((each) => [each.id, each[asked.language]]));
  const model = {
    caseId,
    writes,
    timeline: evidenceTimeline(items, asked),
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

export function mayWrite(visible: VisibleCase): boolean {
  return visible.writes('evidence', { own: true, draft: !visible.phase.selfSubmitted });
}
