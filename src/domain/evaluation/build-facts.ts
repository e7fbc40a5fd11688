import { factSource } from '../framework/fact-sources.js';
import { levelOf, type Framework, type Level } from '../framework/framework.js';
import type { CaseData, Ratings } from './case-data.js';
import { caseFact } from './case-facts.js';
import { criterionFact } from './criterion-facts.js';
import { UnfitFacts, type Facts, type FactValue } from './facts.js';
import { factsOf, slotsOf } from './slots.js';

/**
 * Makes the facts that the framework's rules ask of a case. Pure: the same data gives the same facts on any day.
 * @throws RangeError for an unknown target level or what is no day; UnfitFacts for a rating off the scale.
 */
export function buildFacts(framework: Framework, targetLevel: string, data: CaseData): Facts {
  const level = levelOf(framework, targetLevel);
  refuseRatingsOffScale(framework, level, data);
  const slots = slotsOf(framework, level);
  const values = slots.map(({ definition, keys }): FactValue => {
    const { source, parameters = {} } = definition;
    const scope = factSource(source)?.scope;
    if (scope === 'outcome') return null;
    if (scope === 'case') return caseFact(source, { framework, targetLevel, data, parameters });
    return criterionFact(source, keys.slice(1, -1).join('.'), data);
  });
  return factsOf(slots, values);
}

function refuseRatingsOffScale({ scale }: Framework, { required }: Level, { reviews }: CaseData): void {
  const faults = Object.entries(reviews).flatMap(([reviewer, ratings]: [string, Ratings | null]) =>
    required.flatMap(({ id }) => {
      const rating = ratings?.[id] ?? 'cannot-tell';
      const onScale = rating === 'cannot-tell' || scale.points.some(({ value }) => value === rating);
      return onScale ? [] : [`the ${reviewer} rating ${rating} of ${id} is no point of the scale`];
    }),
  );
  if (faults.length > 0) throw new UnfitFacts(faults);
}
