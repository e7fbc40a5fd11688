import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf } from '../domain/framework/framework.js';
import { notFound } from '../domain/refusal.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Viewer } from '../web/viewer.js';
import { evidenceForms } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

/** The form of one item of evidence. */
@Injectable()
export class EvidencePages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly evidence: EvidenceRepository,
    private readonly cycles: CycleSettings,
    private readonly people: PeopleRepository,
  ) {}

  /** @throws Refused `not-found` for who may not write it now */
  async form(viewer: Viewer, caseId: string, id: string | null) {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('evidence', 'write', { own: true, draft: !visible.phase.selfSubmitted });
    const item = id === null ? null : await this.evidence.find(caseId, id);
    const corroborator = item?.corroboratorId ? await this.people.find(item.corroboratorId) : null;
    return {
      head: await this.heads.of(visible, viewer, ['evidence']),
      id,
      action: id === null ? `/cases/${caseId}/evidence` : `/cases/${caseId}/evidence/${id}`,
      item: {
        form: item?.form ?? 'text',
        title: item?.title ?? '',
        periodFrom: item?.periodFrom ?? '',
        periodTo: item?.periodTo ?? '',
        role: item?.role ?? '',
        outcomeBefore: item?.outcomeBefore ?? '',
        outcomeAfter: item?.outcomeAfter ?? '',
        criteria: item?.criteria ?? [],
        body: item?.body ?? '',
        corroborator: corroborator?.email ?? '',
        warningAccepted: item?.warningAccepted ?? false,
        version: item?.version ?? 0,
        hasFile: item !== null && item.fileId !== null,
      },
      forms: evidenceForms.map((form) => ({ value: form, labelKey: `reviews.forms.${form}` })),
      criteria: await this.criteria(visible.row.cycleId, visible.row.targetLevel, viewer),
    };
  }

  /** An item as whoever is asked to corroborate it sees it: this item, and whose it is. */
  async asked(viewer: Viewer, caseId: string, item: Awaited<ReturnType<EvidenceRepository['find']>>) {
    const author = await this.people.find(item.authorId);
    if (!author) throw notFound();
    return {
      caseId,
      id: item.id,
      author: viewer.language === 'en' ? (author.latinName ?? author.name) : author.name,
      title: item.title,
      periodFrom: item.periodFrom,
      periodTo: item.periodTo,
      role: item.role,
      outcomeBefore: item.outcomeBefore,
      outcomeAfter: item.outcomeAfter,
      body: item.body,
      form: item.form,
      fileId: item.fileId,
    };
  }

  private async criteria(cycleId: string, level: string, { language }: Viewer) {
    const { framework } = await this.cycles.of(cycleId);
    const names = new Map(framework.dimensions.map((dimension) => [dimension.key, dimension[language]]));
    return levelOf(framework, level).required.map((criterion) => ({
      value: criterion.id,
      label: `${names.get(criterion.dimension) ?? ''}：${criterion[language]}`,
    }));
  }
}
