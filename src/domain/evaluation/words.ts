import type { Literal, Operator } from '../framework/condition.js';
import type { FactDefinition, Unit } from '../framework/fact-definition.js';
import type { Language, Text } from '../framework/text.js';
import type { RuleKind } from './expand-rules.js';
import type { Explanation, Outcome } from './explanation.js';
import type { FactValue } from './facts.js';

const operatorWords: Readonly<Record<Operator, Text>> = {
  equal: { zh: '为', en: '' },
  notEqual: { zh: '不为', en: 'other than ' },
  in: { zh: '为以下之一：', en: 'one of ' },
  notIn: { zh: '不为以下任何一项：', en: 'none of ' },
  lessThan: { zh: '少于 ', en: 'less than ' },
  lessThanInclusive: { zh: '不超过 ', en: 'at most ' },
  greaterThan: { zh: '超过 ', en: 'more than ' },
  greaterThanInclusive: { zh: '至少 ', en: 'at least ' },
};

/** What is asked, in brackets behind what was found: `{}` stands for the operator and the expected value. */
const demands: Readonly<Record<RuleKind, Text>> = {
  criterion: { zh: '（要求{}）', en: ' (needed: {})' },
  eligibility: { zh: '（要求{}）', en: ' (needed: {})' },
  flag: { zh: '（{}时提示）', en: ' (flagged when {})' },
  readiness: { zh: '（条件：{}）', en: ' (condition: {})' },
};

const outcomeWords: Readonly<Record<RuleKind, Readonly<Record<Outcome, Text>>>> = {
  criterion: {
    met: { zh: '满足', en: 'Met' },
    'not-met': { zh: '未满足', en: 'Not met' },
    unknown: { zh: '暂无法判断', en: 'Not known' },
  },
  eligibility: {
    met: { zh: '符合', en: 'Met' },
    'not-met': { zh: '不符合', en: 'Not met' },
    unknown: { zh: '暂无法判断', en: 'Not known' },
  },
  flag: {
    met: { zh: '需留意', en: 'Raised' },
    'not-met': { zh: '无需提示', en: 'Not raised' },
    unknown: { zh: '暂无法判断', en: 'Not known' },
  },
  readiness: {
    met: { zh: '符合', en: 'Applies' },
    'not-met': { zh: '不符合', en: 'Does not apply' },
    unknown: { zh: '暂无法判断', en: 'Not known' },
  },
};

/** The words of one comparison, but for the value: that is put between the halves when it is known. */
export function comparisonWords(
  kind: RuleKind,
  fact: FactDefinition,
  operator: Operator,
  expected: Literal | readonly Literal[],
): (value: FactValue) => Text {
  const asked = (language: Language): string =>
    demands[kind][language].replace('{}', () => demand(fact, operator, expected, language));
  const [zhAsked, enAsked] = [asked('zh'), asked('en')];
  return (value) => ({ zh: found(fact, value, 'zh') + zhAsked, en: found(fact, value, 'en') + enAsked });
}

/** What stands behind a fact in a case: `有 2 项关联证据`, `上级评分为 2 分`. */
function found(fact: FactDefinition, value: FactValue, language: Language): string {
  const name = fact[language];
  if (fact.type === 'boolean') {
    const said = valueWords(fact, value, language);
    return language === 'zh' ? `“${name}”：${said}` : `"${name}": ${said}`;
  }
  if (value === null) return language === 'zh' ? `${name}暂无数据` : `${name} is not known`;
  if (fact.unit?.counts && typeof value === 'number') return counted(fact.unit, name, value, language);
  if (language === 'en') return `${name} is ${valueWords(fact, value, 'en')}`;
  return `${name}为${typeof value === 'number' ? ' ' : ''}${valueWords(fact, value, 'zh')}`;
}

function counted(unit: Unit, name: string, count: number, language: Language): string {
  if (language === 'zh') return count === 0 ? `没有${name}` : `有 ${count} ${unit.zh}${name}`;
  return count === 0 ? `no ${unit.en}` : `${count} ${nounFor(unit, count)}`;
}

function nounFor({ en, one }: Unit, count: Literal | readonly Literal[]): string {
  return count === 1 ? (one ?? en) : en;
}

/** What is asked, beside what was found: the name of what is counted is not said twice. */
function demand(
  fact: FactDefinition,
  operator: Operator,
  expected: Literal | readonly Literal[],
  language: Language,
): string {
  if (isNone(fact, operator, expected)) return language === 'zh' ? '没有' : 'none';
  const words = operatorWords[operator][language];
  if (language === 'en' && fact.unit?.counts && typeof expected === 'number') return `${words}${expected}`;
  return words + expectedWords(fact, expected, language);
}

function isNone({ unit }: FactDefinition, operator: Operator, expected: unknown): boolean {
  return unit?.counts === true && operator === 'equal' && expected === 0;
}

/** What a comparison asks, without a value: `上级评分至少 3 分`. */
export function demandWords(
  fact: FactDefinition,
  operator: Operator,
  expected: Literal | readonly Literal[],
): Text {
  if (isNone(fact, operator, expected)) return { zh: `没有${fact.zh}`, en: `no ${fact.unit?.en ?? fact.en}` };
  const { zh, en } = demandedBy(fact, operator, {
    zh: expectedWords(fact, expected, 'zh'),
    en: expectedWords(fact, expected, 'en'),
  });
  if (!fact.unit?.counts || typeof expected !== 'number') return { zh, en };
  return { zh, en: `${operatorWords[operator].en}${expected} ${nounFor(fact.unit, expected)}` };
}

/** The same, where what is expected is in words already. */
export function demandedBy(fact: FactDefinition, operator: Operator, expected: Text): Text {
  const { zh, en } = operatorWords[operator];
  if (fact.type === 'boolean')
    return { zh: `“${fact.zh}”${zh}${expected.zh}`, en: `"${fact.en}": ${en}${expected.en}` };
  const asked = /^\d/.test(expected.zh) ? zh : zh.trimEnd();
  return { zh: `${fact.zh}${asked}${expected.zh}`, en: `${fact.en}: ${en}${expected.en}` };
}

/** One sentence for a rule: how it came out, and the comparisons that decided it. */
export function ruleSentence(kind: RuleKind, outcome: Outcome, explanation: Explanation): Text {
  const lead = outcomeWords[kind][outcome];
  return {
    zh: `${lead.zh}：${reasons(explanation, 'zh')}。`,
    en: `${lead.en}: ${reasons(explanation, 'en')}.`,
  };
}

const joints: Readonly<Record<'all' | 'any' | 'not', Text>> = {
  all: { zh: '；', en: '; ' },
  any: { zh: '；或', en: '; or ' },
  not: { zh: '；', en: '; ' },
};

function reasons(node: Explanation, language: Language): string {
  if (node.kind === 'comparison') return node.words[language];
  const decisive = node.children.filter(({ result }) => result === node.result);
  const told = node.kind === 'not' || decisive.length === 0 ? node.children : decisive;
  const words = told.map((child) => reasons(child, language)).join(joints[node.kind][language]);
  return node.kind === 'not' ? negation(words, language) : words;
}

function negation(words: string, language: Language): string {
  return language === 'zh' ? `不得同时成立（${words}）` : `must not hold (${words})`;
}

function expectedWords(
  fact: FactDefinition,
  expected: Literal | readonly Literal[],
  language: Language,
): string {
  if (typeof expected === 'boolean' && language === 'zh') return `“${valueWords(fact, expected, 'zh')}”`;
  if (typeof expected !== 'object') return valueWords(fact, expected, language);
  return expected.map((each) => valueWords(fact, each, language)).join(language === 'zh' ? '、' : ', ');
}

const notKnown: Text = { zh: '暂无数据', en: 'not known' };
const yes: Text = { zh: '是', en: 'yes' };
const no: Text = { zh: '否', en: 'no' };

function valueWords(fact: FactDefinition, value: FactValue, language: Language): string {
  if (value === null) return notKnown[language];
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'string')
    return fact.values?.find((each) => each.value === value)?.[language] ?? value;
  return withUnit(Math.round(value * 100) / 100, fact, language);
}

function withUnit(number: number, { unit }: FactDefinition, language: Language): string {
  if (!unit) return String(number);
  const word = language === 'en' && number === 1 ? (unit.one ?? unit.en) : unit[language];
  return word.startsWith('%') ? `${number}${word}` : `${number} ${word}`;
}
