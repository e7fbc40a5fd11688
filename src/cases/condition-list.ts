import type {
  ComparisonExplanation,
  Explanation,
  Outcome,
  RuleOutcome,
} from '../domain/evaluation/explanation.js';
import type { EligibilityOutcome } from '../domain/evaluation/evaluate.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Language } from '../web/language.js';

/** A condition as a line with a tick or what is missing. */
export interface ConditionLine {
  readonly outcome: Outcome;
  /** What is asked, in a few words; empty where only the comparison is known. */
  readonly title: string;
  /** What was found and what is needed; empty where the name of the rule says all of it. */
  readonly words: string;
}

/** The conditions of eligibility, each by the name that the framework gives it. */
export function eligibilityLines(
  { eligibility }: Framework,
  { rules }: EligibilityOutcome,
  language: Language,
): ConditionLine[] {
  const titleOf = (id: string) => eligibility.rules.find((rule) => rule.id === id)?.[language] ?? '';
  return ruleLines(rules, titleOf, language);
}

/** Each rule with its name and what was found. @param titleOf the name of a rule by its id */
export function ruleLines(
  rules: readonly RuleOutcome[],
  titleOf: (id: string) => string,
  language: Language,
): ConditionLine[] {
  return rules.map((rule) => {
    const title = titleOf(rule.id);
    const telling = decisive(rule.explanation).filter((each) => title === '' || !saysNoMore(each));
    return { outcome: rule.outcome, title, words: joined(telling, language) };
  });
}

/** Each comparison of one rule. */
export function comparisonLines({ explanation }: RuleOutcome, language: Language): ConditionLine[] {
  return comparisons(explanation).map(({ result, words }) => ({
    outcome: result,
    title: '',
    words: words[language],
  }));
}

/** The comparisons that decided a rule, without the verdict. */
export function decisiveWords({ explanation }: RuleOutcome, language: Language): string {
  return joined(decisive(explanation), language);
}

function joined(list: readonly ComparisonExplanation[], language: Language): string {
  return list.map(({ words }) => words[language]).join(language === 'zh' ? '；' : '; ');
}

function comparisons(explanation: Explanation): ComparisonExplanation[] {
  return explanation.kind === 'comparison' ? [explanation] : explanation.children.flatMap(comparisons);
}

function decisive(explanation: Explanation): ComparisonExplanation[] {
  if (explanation.kind === 'comparison') return [explanation];
  const { kind, result, children } = explanation;
  const same = children.filter((child) => child.result === result);
  return (kind === 'not' || same.length === 0 ? children : same).flatMap(decisive);
}

/** Yes or no, and a word that is as it should be: beside the name of the rule and its tick they repeat it. */
function saysNoMore({ expected, value }: ComparisonExplanation): boolean {
  return typeof expected === 'boolean' || (typeof expected === 'string' && expected === value);
}
