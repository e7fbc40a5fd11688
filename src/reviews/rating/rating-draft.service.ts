import { Injectable } from '@nestjs/common';
import { CaseRepository } from '../../cases/case.repository.js';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../domain/refusal.js';
import { formatTime } from '../../web/dates.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { ReviewDrafts } from '../review-drafts.service.js';
import type { ReviewRow } from '../review.entity.js';
import type { ReviewPart } from '../review.input.js';
import { criteriaIn, fingerprint, partNameOf, type PartName } from './draft-part.js';
import type { RatingMaterial } from './rating-material.js';
import { valueOf } from './scale.view.js';

/** What is saved of one part of a draft, by the names of its fields, for the script that saves as one types. */
export interface SavedPart {
  readonly seen: string;
  /** As *saved 10:42*. */
  readonly told: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Saves one page of the rating form in the background, and tells what is saved where another window was faster. */
@Injectable()
export class RatingDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly cycles: CycleSettings,
    private readonly translations: Translations,
  ) {}

  /** @throws Refused `not-found`, `conflict`, `ratings-invalid` */
  save(viewer: Viewer, caseId: string, kind: RatingMaterial['kind'], input: ReviewPart): Promise<SavedPart> {
    const part = partNameOf(input);
    if (part === null) throw notFound();
    return this.unitOfWork.run(async () => {
      const visible = await this.cases.findVisible(viewer, caseId);
      return this.told(viewer, visible, await this.drafts.save(viewer, visible, kind, input), part);
    });
  }

  /** @throws Refused `not-found` */
  async saved(
    viewer: Viewer,
    caseId: string,
    kind: RatingMaterial['kind'],
    step: Pick<ReviewPart, 'dimension' | 'part'>,
  ): Promise<SavedPart> {
    const part = partNameOf(step);
    if (part === null) throw notFound();
    const visible = await this.cases.findVisible(viewer, caseId);
    return this.told(viewer, visible, await this.drafts.own(viewer, visible, kind), part);
  }

  private async told(
    { language, timeZone }: Viewer,
    { row }: VisibleCase,
    draft: ReviewRow | null,
    part: Exclude<PartName, null>,
  ): Promise<SavedPart> {
    const { framework } = await this.cycles.of(row.cycleId);
    const ids = part === 'summary' ? [] : criteriaIn(framework, row.targetLevel, part.dimension);
    const time = draft ? formatTime(draft.updatedAt, language, timeZone) : '';
    return {
      seen: fingerprint(draft, part, ids),
      told: this.translations.text(language, 'reviews.rating.savedAt', { time }),
      fields: part === 'summary' ? summaryFields(draft) : ratingFields(draft, ids),
    };
  }
}

function ratingFields(draft: ReviewRow | null, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const rating = draft?.ratings[id];
      return [
        [`ratings.${id}.value`, valueOf(rating)],
        [`ratings.${id}.comment`, rating?.comment ?? ''],
      ];
    }),
  );
}

function summaryFields(draft: ReviewRow | null): Record<string, string> {
  const endorsed = draft?.endorsed ?? null;
  return {
    summary: draft?.summary ?? '',
    endorsed: endorsed === null ? '' : endorsed ? 'yes' : 'no',
    reason: draft?.reason ?? '',
  };
}
