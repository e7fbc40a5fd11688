import { comparisonLines, decisiveWords } from '../cases/condition-list.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import type { RuleOutcome } from '../domain/evaluation/explanation.js';
import { levelOf, type Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';
import { readinessFrom } from './readiness.js';

/** What the rules said of a case, as far as its criteria go. */
export type RuledCriteria = Pick<Evaluation, 'criteria' | 'flags' | 'readiness'>;

/** What the target level asks, by dimension, with how each criterion came out where the reader may know. */
export function criteriaByDimension(
  framework: Framework,
  level: string,
  evaluation: RuledCriteria | null,
  language: Language,
) {
  const outcomes = new Map(evaluation?.criteria.map((rule) => [rule.id, rule]));
  const { required } = levelOf(framework, level);
  return framework.dimensions.flatMap((dimension) => {
    const asked = required.filter((criterion) => criterion.dimension === dimension.key);
    if (asked.length === 0) return [];
    const criteria = asked.map((criterion) => ({
      id: criterion.id,
      text: criterion[language],
      must: criterion.must,
      inheritedFrom: criterion.inheritedFrom ?? '',
      outcome: outcomes.get(criterion.id)?.outcome ?? '',
      why: whyOf(outcomes.get(criterion.id), language),
    }));
    const met = criteria.filter(({ outcome }) => outcome === 'met').length;
    return [{ name: dimension[language], criteria, asked: criteria.length, met }];
  });
}

function whyOf(rule: RuleOutcome | undefined, language: Language): string {
  return rule ? decisiveWords(rule, language) : '';
}

/** The advice in a word, with the conditions that made it so and those that kept it from being better. */
export function readinessView(
  { criteria, readiness }: RuledCriteria,
  framework: Framework,
  level: string,
  language: Language,
) {
  const outcome = readinessFrom({ readiness });
  const required = levelOf(framework, level).required;
  const must = new Set(required.filter((each) => each.must).map(({ id }) => id));
  const isMet = (rule: { readonly outcome: string }) => rule.outcome === 'met';
  const musts = criteria.filter(({ id }) => must.has(id));
  const asked = outcome === 'unknown' ? 'unknown' : 'ready';
  const decisive = readiness.tried.find(({ id }) => id === asked) ?? readiness.tried.at(-1);
  return {
    outcome,
    met: criteria.filter(isMet).length,
    asked: criteria.length,
    mustsMet: musts.filter(isMet).length,
    musts: musts.length,
    conditions: decisive ? comparisonLines(decisive, language) : [],
  };
}
