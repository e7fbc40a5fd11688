import type { Criterion, Level, RequiredCriterion } from './framework.js';

/** A level before inheritance. */
export type OwnLevel = Omit<Level, 'required'>;

/**
 * What a level asks: its own criteria, and for each dimension that it does not name, those of the nearest lower level
 * on its path that does. An inherited criterion is never `must`; it asks for the rating alone.
 */
export function requiredCriteria(
  levels: readonly OwnLevel[],
  level: OwnLevel,
  dimensions: readonly string[],
): RequiredCriterion[] {
  return dimensions.flatMap((dimension) => ofDimension(levels, level, dimension));
}

function ofDimension(levels: readonly OwnLevel[], level: OwnLevel, dimension: string): RequiredCriterion[] {
  for (const source of path(levels, level)) {
    const criteria = source.own.filter((criterion) => criterion.dimension === dimension);
    if (criteria.length > 0) return criteria.map((criterion) => seenFrom(level, source, criterion));
  }
  return [];
}

function seenFrom(level: OwnLevel, source: OwnLevel, criterion: Criterion): RequiredCriterion {
  return source.code === level.code
    ? { ...criterion, inheritedFrom: null }
    : { ...criterion, must: false, inheritedFrom: source.code };
}

/** The level and those it inherits from, nearest first. The check of the folder has refused circles. */
function path(levels: readonly OwnLevel[], level: OwnLevel): OwnLevel[] {
  const below = levels.find(({ code }) => code === level.inheritsFrom);
  return below ? [level, ...path(levels, below)] : [level];
}
