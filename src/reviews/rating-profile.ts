import type { RadarAxis } from '../figures/radar.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import type { Ratings } from './review.entity.js';

/** The reviews that its reader may read; null for one that they may not, or that is not there. */
export interface ProfiledRatings {
  readonly self: Ratings | null;
  readonly manager: Ratings | null;
}

/** Means by dimension of what the level asks, in the framework's order. */
export function ratingProfile(
  framework: Framework,
  level: string,
  { self, manager }: ProfiledRatings,
  language: Language,
) {
  const { required } = levelOf(framework, level);
  const axes = framework.dimensions.map((dimension): RadarAxis => {
    const ids = required.filter((each) => each.dimension === dimension.key).map(({ id }) => id);
    return {
      label: dimension[language],
      self: meanOf(self ?? undefined, ids),
      manager: meanOf(manager ?? undefined, ids),
      bar: ids.length === 0 ? null : framework.scale.bar,
    };
  });
  return { minimum: framework.scale.min, maximum: framework.scale.max, axes };
}

/** In hundredths, so that the same ratings print the same on every machine; null where nothing is known. */
export function meanOf(ratings: Ratings | undefined, ids: readonly string[]): number | null {
  const known = ids.flatMap((id) => {
    const rating = ratings?.[id];
    return !rating || rating.cannotTell || rating.value === null ? [] : [rating.value];
  });
  if (known.length === 0) return null;
  return Math.round((100 * known.reduce((sum, value) => sum + value, 0)) / known.length) / 100;
}
