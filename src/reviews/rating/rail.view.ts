import { isAnswered } from '../completeness.js';
import {
  dimensionsInTurn,
  isTakenOver,
  lacksEvidence,
  stepHref,
  type RatingMaterial,
} from './rating-material.js';

export interface RailStep {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly rated: number;
  readonly asked: number;
  readonly unsupported: number;
  readonly done: boolean;
  readonly current: boolean;
  /** The first of those that are taken over from lower levels: a line above it says so. */
  readonly beginsTakenOver: boolean;
}

/** The dimensions with how far each has come. @param current key of the dimension that is shown, null for the summary */
export function railOf(material: RatingMaterial, current: string | null): RailStep[] {
  const dimensions = dimensionsInTurn(material);
  const firstTakenOver = dimensions.find(isTakenOver);
  return dimensions.map(({ key, name, criteria }) => {
    const rated = criteria.filter(({ id }) => isAnswered(material.ratings[id])).length;
    return {
      key,
      name,
      href: stepHref(material, key),
      rated,
      asked: criteria.length,
      unsupported: criteria.filter((criterion) => lacksEvidence(criterion, material)).length,
      done: rated === criteria.length,
      current: key === current,
      beginsTakenOver: key === firstTakenOver?.key,
    };
  });
}

/** Where to go on from a dimension: the next one, or the summary (null). */
export function stepAfter(material: RatingMaterial, current: string): string | null {
  const keys = dimensionsInTurn(material).map(({ key }) => key);
  return keys[keys.indexOf(current) + 1] ?? null;
}

/** Where a form is taken up again: the first dimension that is not done, or the summary (null). */
export function firstOpenStep(material: RatingMaterial): string | null {
  return railOf(material, null).find(({ done }) => !done)?.key ?? null;
}
