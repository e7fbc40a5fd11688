import { Injectable } from '@nestjs/common';
import { CaseHeads } from '../../cases/case-heads.service.js';
import { CaseRepository } from '../../cases/case.repository.js';
import type { VisibleCase } from '../../cases/visible-case.js';
import { notFound } from '../../domain/refusal.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { readersOf } from '../readers.view.js';
import { ReviewDrafts } from '../review-drafts.service.js';
import type { ReviewRow } from '../review.entity.js';
import type { ReviewPart } from '../review.input.js';
import { dimensionView } from './dimension.view.js';
import { criteriaIn, fingerprint } from './draft-part.js';
import { FormingPart } from './forming.service.js';
import { openPoints } from './open-points.view.js';
import { firstOpenStep, railOf, stepAfter } from './rail.view.js';
import { dimensionsInTurn, stepHref, type RatingMaterial } from './rating-material.js';
import { RatingMaterials } from './rating-material.service.js';

export type RatingStep = Pick<ReviewPart, 'dimension' | 'part'>;

/** The rating form of employee and manager, a dimension at a time, and its summary. */
@Injectable()
export class RatingPages {
  constructor(
    private readonly cases: CaseRepository,
    private readonly drafts: ReviewDrafts,
    private readonly heads: CaseHeads,
    private readonly materials: RatingMaterials,
    private readonly forming: FormingPart,
    private readonly translations: Translations,
  ) {}

  /** @throws Refused `not-found` for who may not write this review now, and for a dimension that the level does not ask */
  async show(viewer: Viewer, caseId: string, kind: RatingMaterial['kind'], step: RatingStep) {
    const visible = await this.cases.findVisible(viewer, caseId);
    const draft = await this.drafts.own(viewer, visible, kind);
    const { self, ...material } = await this.materials.of(viewer, visible, kind, draft);
    const current = currentStep(material, step);
    const head = await this.heads.of(visible, viewer, [
      ...(self ? (['self-review'] as const) : []),
      'evidence',
      ...(kind === 'manager' ? (['readiness'] as const) : []),
    ]);
    const rail = railOf(material, current);
    return {
      head,
      kind,
      isSelf: kind === 'self',
      here: `/cases/${caseId}/${kind}-review`,
      address: stepHref(material, current),
      rail,
      rated: rail.reduce((sum, { rated }) => sum + rated, 0),
      asked: rail.reduce((sum, { asked }) => sum + asked, 0),
      summaryHref: stepHref(material, null),
      atSummary: current === null,
      digits: keysOf(material),
      selfSummary: self?.summary ?? '',
      forming: await this.forming.of(visible, material, draft, current),
      dimension: current === null ? null : this.dimension(current, material, draft),
      summary: current === null ? this.summary(visible, material, draft) : null,
    };
  }

  private dimension(current: string, material: RatingMaterial, draft: ReviewRow | null) {
    const { framework, level, language } = material;
    const all = dimensionsInTurn(material);
    const place = all.findIndex(({ key }) => key === current);
    const shown = all[place];
    if (!shown) throw notFound();
    const next = stepAfter(material, current);
    return {
      ...dimensionView(shown, material, this.translations.text(language, 'reviews.rating.stillHolds')),
      place: place + 1,
      of: all.length,
      seen: fingerprint(draft, { dimension: current }, criteriaIn(framework, level, current)),
      previousHref: place === 0 ? null : stepHref(material, all[place - 1]?.key ?? null),
      nextKey: next,
      nextName: all.find(({ key }) => key === next)?.name ?? null,
    };
  }

  private summary({ facts }: VisibleCase, material: RatingMaterial, draft: ReviewRow | null) {
    const object = material.kind === 'self' ? 'self-review' : 'manager-review';
    return {
      ...openPoints(material),
      seen: fingerprint(draft, 'summary', []),
      words: draft?.summary ?? '',
      endorsed: draft?.endorsed === null || draft === null ? '' : draft.endorsed ? 'yes' : 'no',
      reason: draft?.reason ?? '',
      endorsements: ['yes', 'no'].map((value) => ({ value, labelKey: `reviews.endorsed.${value}` })),
      readers: readersOf(object, facts, material.kind === 'self' ? 'candidate' : 'manager'),
      then: thenOf(material, facts.policies.screening),
    };
  }
}

function currentStep(material: RatingMaterial, { dimension, part }: RatingStep): string | null {
  if (part === 'summary') return null;
  return dimension ?? firstOpenStep(material);
}

/** Key of what happens after handing in. */
function thenOf({ kind }: RatingMaterial, screening: boolean): string {
  if (kind === 'self') return 'reviews.then.self';
  return screening ? 'reviews.then.manager' : 'reviews.then.manager-sealing';
}

function keysOf({ framework: { scale } }: RatingMaterial): string {
  return `${scale.min}–${scale.max}`;
}
