import type { Framework, Level, RequiredCriterion } from '../../domain/framework/framework.js';
import type { Language } from '../../domain/framework/text.js';

/** What the present level asks beside what the next one does, dimension by dimension; what is new there is marked. */
export function besideNext(framework: Framework, present: Level | null, next: Level, language: Language) {
  const now = present?.required ?? [];
  return framework.dimensions.flatMap((dimension) => {
    const ofDimension = (criteria: readonly RequiredCriterion[]) =>
      criteria.filter((criterion) => criterion.dimension === dimension.key);
    const [here, there] = [ofDimension(now), ofDimension(next.required)];
    if (here.length + there.length === 0) return [];
    return [
      {
        name: dimension[language],
        isNew: there.some(({ inheritedFrom }) => inheritedFrom === null),
        here: here.map((criterion) => criterionView(criterion, language)),
        there: there.map((criterion) => criterionView(criterion, language)),
      },
    ];
  });
}

function criterionView(criterion: RequiredCriterion, language: Language) {
  return {
    id: criterion.id,
    text: criterion[language],
    must: criterion.must,
    inheritedFrom: criterion.inheritedFrom ?? '',
    isNew: criterion.inheritedFrom === null,
  };
}
