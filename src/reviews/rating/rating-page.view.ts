import { notFound } from '../../domain/refusal.js';
import type { CaseFacts } from '../../domain/workflow/case-facts.js';
import { readersOf } from '../readers.view.js';
import type { ReviewRow } from '../review.entity.js';
import { dimensionView } from './dimension.view.js';
import { criteriaIn, fingerprint } from './draft-part.js';
import { openPoints } from './open-points.view.js';
import { railOf, stepAfter } from './rail.view.js';
import { dimensionsInTurn, formOf, stepHref, type RatingMaterial } from './rating-material.js';

/** What a page of the rating form is made of. */
export interface RatingPageMaterial {
  readonly head: object;
  readonly material: RatingMaterial;
  readonly draft: ReviewRow | null;
  /** Key of the dimension that is shown; null for the summary. */
  readonly current: string | null;
  readonly forming: object | null;
  /** The employee's own words, where the author may know them. */
  readonly selfSummary: string;
  readonly facts: Pick<CaseFacts, 'people' | 'policies'>;
  /** On the button that confirms what was shown at a lower level. */
  readonly stillHolds: string;
}

/**
 * The model of the page.
 * @throws Refused `not-found` for a dimension that the level does not ask
 */
export function ratingPage(page: RatingPageMaterial) {
  const { head, material, current, forming, selfSummary } = page;
  const { kind, framework } = material;
  const rail = railOf(material, current);
  return {
    head,
    kind,
    isSelf: kind === 'self',
    here: formOf(material),
    address: stepHref(material, current),
    rail,
    rated: rail.reduce((sum, { rated }) => sum + rated, 0),
    asked: rail.reduce((sum, { asked }) => sum + asked, 0),
    summaryHref: stepHref(material, null),
    atSummary: current === null,
    digits: `${framework.scale.min}–${framework.scale.max}`,
    selfSummary,
    forming,
    dimension: current === null ? null : dimensionPart(current, page),
    summary: current === null ? summaryPart(page) : null,
  };
}

function dimensionPart(current: string, { material, draft, stillHolds }: RatingPageMaterial) {
  const { framework, level } = material;
  const all = dimensionsInTurn(material);
  const place = all.findIndex(({ key }) => key === current);
  const shown = all[place];
  if (!shown) throw notFound();
  const next = stepAfter(material, current);
  return {
    ...dimensionView(shown, material, stillHolds),
    place: place + 1,
    of: all.length,
    seen: fingerprint(draft, { dimension: current }, criteriaIn(framework, level, current)),
    previousHref: place === 0 ? null : stepHref(material, all[place - 1]?.key ?? null),
    nextKey: next,
    nextName: all.find(({ key }) => key === next)?.name ?? null,
  };
}

function summaryPart({ material, draft, facts }: RatingPageMaterial) {
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

/** Key of what happens after handing in. */
function thenOf({ kind }: RatingMaterial, screening: boolean): string {
  if (kind === 'self') return 'reviews.then.self';
  return screening ? 'reviews.then.manager' : 'reviews.then.manager-sealing';
}
