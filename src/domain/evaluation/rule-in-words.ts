import {
  childrenOf,
  factName,
  isComparison,
  isConstant,
  type Comparison,
  type Condition,
} from '../framework/condition.js';
import { constantValue } from '../framework/constants.js';
import type { Framework } from '../framework/framework.js';
import type { Language, Text } from '../framework/text.js';
import { demandWords, demandedBy } from './words.js';

const byLevel: Text = { zh: '目标职级规定的值', en: 'what the target level lays down' };

/** What a rule asks, without a case: `上级评分至少 3 分；关联证据至少 1 项`. */
export function ruleInWords(framework: Framework, condition: Condition): Text {
  return { zh: words(framework, condition, 'zh'), en: words(framework, condition, 'en') };
}

function words(framework: Framework, condition: Condition, language: Language): string {
  if (isComparison(condition)) return comparison(framework, condition)[language];
  const parts = childrenOf(condition).map((child) => inner(framework, child, language));
  if ('all' in condition) return parts.join(language === 'zh' ? '；' : '; ');
  if ('any' in condition) return parts.join(language === 'zh' ? '，或' : ', or ');
  return language === 'zh' ? `不得同时成立（${parts.join('')}）` : `must not hold (${parts.join('')})`;
}

/** A group within a group stands in brackets, so that it is clear what belongs together. */
function inner(framework: Framework, condition: Condition, language: Language): string {
  const said = words(framework, condition, language);
  if (isComparison(condition) || 'not' in condition || childrenOf(condition).length < 2) return said;
  return language === 'zh' ? `（${said}）` : `(${said})`;
}

function comparison(framework: Framework, asked: Comparison): Text {
  const fact = framework.facts.find(({ name }) => name === factName(asked));
  if (!fact) throw new RangeError(`The framework ${framework.key} has no fact ${factName(asked)}.`);
  const { operator, value } = asked;
  if (!isConstant(value)) return demandWords(fact, operator, value);
  if (value.fact === 'target') return demandedBy(fact, operator, byLevel);
  return demandWords(fact, operator, constantValue(framework, '', value));
}
