import type { Ratings } from '../review.entity.js';
import { askedDimensions, type RatingMaterial } from './rating-material.js';

export interface ProfileLine {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly self: number | null;
  readonly manager: number | null;
}

/** Means by dimension of what is rated so far: of the author's own ratings, and of the employee's beside a manager's. */
export function profileLines(material: RatingMaterial): ProfileLine[] {
  const { kind, ratings, selfRatings } = material;
  const self = kind === 'self' ? ratings : selfRatings;
  const manager = kind === 'manager' ? ratings : null;
  return askedDimensions(material).map(({ key, name, criteria }, index) => {
    const ids = criteria.map(({ id }) => id);
    return { key, number: index + 1, name, self: meanOf(self, ids), manager: meanOf(manager, ids) };
  });
}

/** In tenths; null where nothing is rated: missing is never 0. */
function meanOf(ratings: Ratings | null, ids: readonly string[]): number | null {
  const known = ids.map((id) => ratings?.[id]?.value ?? null).filter((value) => value !== null);
  if (known.length === 0) return null;
  return Math.round((10 * known.reduce((sum, value) => sum + value, 0)) / known.length) / 10;
}
