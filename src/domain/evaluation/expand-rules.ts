import {
  childrenOf,
  isComparison,
  isConstant,
  type Comparison,
  type Condition,
} from '../framework/condition.js';
import { constantValue } from '../framework/constants.js';
import {
  levelOf,
  type FlagRule,
  type Framework,
  type Level,
  type RequiredCriterion,
} from '../framework/framework.js';

export type RuleKind = 'criterion' | 'eligibility' | 'flag' | 'readiness';

/** One rule of a level as json-rules-engine takes it: constants resolved, facts of a criterion bound to it. */
export interface ExpandedRule {
  /** Unique within the level: `criterion P…`, `flag self-manager-gap P…`. */
  readonly name: string;
  readonly kind: RuleKind;
  /** Key of the criterion, eligibility rule, flag or readiness outcome. */
  readonly id: string;
  readonly criterion: string | null;
  readonly conditions: Condition;
  /** Readiness looks at the outcomes of the others, so it runs after them. */
  readonly priority: 1 | 2;
}

/** Every rule that is asked of a case for this level; the readiness outcome without conditions is none. */
export function expandRules(framework: Framework, targetLevel: string): ExpandedRule[] {
  const level = levelOf(framework, targetLevel);
  const rules = [
    ...level.required.map((criterion) => criterionRule(framework, criterion)),
    ...eligibilityRules(framework, targetLevel),
    ...framework.flags.flatMap((flag) => flagRules(level, flag)),
    ...readinessRules(framework),
  ];
  return rules.map((rule) => ({
    ...rule,
    conditions: bind(rule.conditions, rule.criterion, framework, targetLevel),
  }));
}

function criterionRule(framework: Framework, criterion: RequiredCriterion): ExpandedRule {
  const { own, must, inherited } = framework.criterionRules;
  const usual = criterion.must ? must : own;
  const conditions = criterion.inheritedFrom === null ? (criterion.conditions ?? usual) : inherited;
  return rule('criterion', criterion.id, criterion.id, conditions);
}

/** Only a level that a transition leads to is anybody's target, and has the constants that these rules ask. */
function eligibilityRules({ transitions, eligibility }: Framework, targetLevel: string): ExpandedRule[] {
  if (!transitions.some(({ to }) => to === targetLevel)) return [];
  return eligibility.rules
    .filter(({ enabled }) => enabled)
    .map(({ id, conditions }) => rule('eligibility', id, null, conditions));
}

function flagRules(level: Level, flag: FlagRule): ExpandedRule[] {
  if (flag.for === 'case') return [rule('flag', flag.id, null, flag.conditions)];
  return level.required
    .filter(({ must }) => must || flag.for === 'criterion')
    .map(({ id }) => rule('flag', flag.id, id, flag.conditions));
}

function readinessRules({ readiness }: Framework): ExpandedRule[] {
  return readiness.flatMap(({ key, conditions }) =>
    conditions ? [{ ...rule('readiness', key, null, conditions), priority: 1 as const }] : [],
  );
}

function rule(kind: RuleKind, id: string, criterion: string | null, conditions: Condition): ExpandedRule {
  const name = criterion === null || criterion === id ? `${kind} ${id}` : `${kind} ${id} ${criterion}`;
  return { name, kind, id, criterion, conditions, priority: 2 };
}

function bind(
  condition: Condition,
  criterion: string | null,
  framework: Framework,
  targetLevel: string,
): Condition {
  if (isComparison(condition)) return bindComparison(condition, criterion, framework, targetLevel);
  const children = childrenOf(condition).map((child) => bind(child, criterion, framework, targetLevel));
  if ('all' in condition) return { all: children };
  if ('any' in condition) return { any: children };
  return { not: children[0] ?? condition };
}

function bindComparison(
  comparison: Comparison,
  criterion: string | null,
  framework: Framework,
  targetLevel: string,
): Comparison {
  const { fact, path, operator, value } = comparison;
  const bound = isConstant(value) ? constantValue(framework, targetLevel, value) : value;
  if (fact !== 'criterion' || criterion === null) return { fact, path, operator, value: bound };
  return { fact: 'criteria', path: `$.${criterion}${path.slice(1)}`, operator, value: bound };
}
