import { levelOf, type Framework, type RequiredCriterion } from '../../domain/framework/framework.js';
import type { DimensionName, LevelName, Localized, RatingScale } from '../../pdf/documents/common.js';

/** A text of the framework without what else stands beside it. */
export function localized({ zh, en }: Localized): Localized {
  return { zh, en };
}

export function levelName(framework: Framework, code: string): LevelName {
  return { code, name: localized(levelOf(framework, code)) };
}

/** All dimensions, in the order of the framework. */
export function dimensionNames(framework: Framework): DimensionName[] {
  return framework.dimensions.map((dimension) => ({ key: dimension.key, name: localized(dimension) }));
}

export function scaleOf({ scale }: Framework): RatingScale {
  const labels = [...scale.points].sort((one, other) => one.value - other.value).map(localized);
  return { minimum: scale.min, maximum: scale.max, bar: scale.bar, labels };
}

/** What a level asks, dimension by dimension; a dimension of which it asks nothing has an empty list. */
export function askedByDimension(
  framework: Framework,
  level: string,
): { dimension: DimensionName; criteria: RequiredCriterion[] }[] {
  const { required } = levelOf(framework, level);
  return dimensionNames(framework).map((dimension) => ({
    dimension,
    criteria: required.filter((criterion) => criterion.dimension === dimension.key),
  }));
}
