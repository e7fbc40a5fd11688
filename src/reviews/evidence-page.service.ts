import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../cases/case-heads.service.js';
import { CaseRepository } from '../cases/case.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { levelOf } from '../domain/framework/framework.js';
import { notFound } from '../domain/refusal.js';
import { ColleagueSearch } from '../people/colleague-search.service.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PostedFields } from '../web/posted.js';
import type { Viewer } from '../web/viewer.js';
import { evidenceForms, type EvidenceRow } from './evidence.entity.js';
import type { FileAside } from './evidence-uploads.service.js';
import { EvidenceRepository } from './evidence.repository.js';
import { patientWarning, writtenFields, type WrittenWords } from './patient-warning.view.js';

/** A form that was refused: what was typed, and the file that came with it. */
interface FormAgain {
  readonly posted: PostedFields | null;
  readonly aside: FileAside | null;
}

const nothingTyped: FormAgain = { posted: null, aside: null };

/** The form of one item of evidence. */
@Injectable()
export class EvidencePages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly heads: CaseHeads,
    private readonly evidence: EvidenceRepository,
    private readonly cycles: CycleSettings,
    private readonly people: PeopleRepository,
    private readonly colleagues: ColleagueSearch,
  ) {}

  /** @throws Refused `not-found` for who may not write it now */
  async form(viewer: Viewer, caseId: string, id: string | null, again: FormAgain = nothingTyped) {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('evidence', 'write', { own: true, draft: !visible.phase.selfSubmitted });
    const item = id === null ? null : await this.evidence.find(caseId, id);
    const picked = await this.picked(viewer, visible.row.candidateId, item, again);
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
        corroborator: picked.text,
        warningAccepted: item?.warningAccepted ?? false,
        version: item?.version ?? 0,
        hasFile: item !== null && item.fileId !== null,
      },
      caseId,
      picked,
      aside: again.aside,
      warning: patientWarning(wordsOf(item, again)),
      forms: evidenceForms.map((form) => ({ value: form, labelKey: `reviews.forms.${form}` })),
      criteria: await this.criteria(visible.row.cycleId, visible.row.targetLevel, viewer),
    };
  }

  /** Whom the form names, and whom they may mean by it. */
  private async picked(viewer: Viewer, candidateId: string, item: EvidenceRow | null, { posted }: FormAgain) {
    const { corroborator, corroboratorId } = posted ?? {};
    if (!posted) {
      const candidates = await this.colleagues.named(
        item?.corroboratorId ? [item.corroboratorId] : [],
        viewer.language,
      );
      return {
        text: candidates[0]?.label.split(' · ')[0] ?? '',
        asked: '',
        chosen: candidates[0]?.value ?? '',
        candidates,
      };
    }
    const text = typeof corroborator === 'string' ? corroborator : '';
    const candidates = await this.colleagues.find(text, viewer.language, [candidateId]);
    return {
      text,
      asked: text,
      chosen: typeof corroboratorId === 'string' ? corroboratorId : '',
      candidates,
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
      label: `${names.get(criterion.dimension) ?? ''}${language === 'zh' ? '：' : ': '}${criterion[language]}`,
    }));
  }
}

function wordsOf(item: EvidenceRow | null, { posted }: FormAgain): WrittenWords {
  const words = writtenFields.map((field) => {
    const typed = posted?.[field];
    return [field, posted ? (typeof typed === 'string' ? typed.trim() : '') : (item?.[field] ?? '')];
  });
  return Object.fromEntries(words) as WrittenWords;
}
