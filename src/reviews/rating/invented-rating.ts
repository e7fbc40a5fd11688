import { dimensionView } from './dimension.view.js';
import { railOf, stepAfter } from './rail.view.js';
import { dimensionsInTurn, stepHref, type RatingMaterial } from './rating-material.js';

/** A rating form of nobody: what the level asks, and nothing said yet. */
export interface InventedRating extends Pick<RatingMaterial, 'kind' | 'framework' | 'level' | 'language'> {
  readonly here: string;
  /** Key of the dimension to show; the first, unless it is one that the level asks. */
  readonly step: string | undefined;
  readonly head: object;
  readonly stillHolds: string;
}

/** The model of the rating page, made by the builders of the real one. */
export function inventedRatingPage({ here, step, head, stillHolds, ...asked }: InventedRating) {
  const material: RatingMaterial = {
    ...asked,
    caseId: 'preview',
    at: here,
    ratings: {},
    selfRatings: null,
    evidence: [],
    unsupported: new Map(),
  };
  const all = dimensionsInTurn(material);
  const place = Math.max(
    0,
    all.findIndex(({ key }) => key === step),
  );
  const shown = all[place];
  const current = shown?.key ?? '';
  const next = stepAfter(material, current);
  const rail = railOf(material, current);
  return {
    head,
    kind: material.kind,
    isSelf: material.kind === 'self',
    here,
    address: stepHref(material, current),
    rail,
    rated: 0,
    asked: rail.reduce((sum, one) => sum + one.asked, 0),
    summaryHref: here,
    atSummary: false,
    digits: `${material.framework.scale.min}–${material.framework.scale.max}`,
    selfSummary: '',
    forming: null,
    dimension: shown && {
      ...dimensionView(shown, material, stillHolds),
      place: place + 1,
      of: all.length,
      seen: '',
      previousHref: place === 0 ? null : stepHref(material, all[place - 1]?.key ?? null),
      nextKey: next,
      nextName: all.find(({ key }) => key === next)?.name ?? null,
    },
    summary: null,
  };
}
