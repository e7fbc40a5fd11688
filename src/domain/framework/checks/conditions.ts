import type { Condition } from '../condition.js';
import { isFew } from '../alternatives.js';
import { items, members, type Draft, type Members } from '../draft.js';
import { problem, type Keys, type Problem } from '../problem.js';
import { checkComparison, type ComparisonContext } from './comparisons.js';
import { knownFacts } from './known-facts.js';
import { rulePlaces, type RulePlace } from './rule-places.js';

const deepest = 6;
const most = 50;
const groups = ['all', 'any', 'not'] as const;

/** Every tree of conditions: its form, depth, size, facts, operators and values. */
export function checkConditions(draft: Draft): Problem[] {
  const facts = knownFacts(draft);
  const perLevelNames = Object.keys(members(draft.eligibility?.perLevel));
  return rulePlaces(draft).flatMap((rule) => {
    const context: ComparisonContext = { ...rule, facts, perLevelNames: rule.perLevel ? perLevelNames : [] };
    return ofRule(rule, context);
  });
}

function ofRule(rule: RulePlace, context: ComparisonContext): Problem[] {
  const { file, place, conditions } = rule;
  if (groupOf(members(conditions)) === undefined) return [problem(file, place, 'condition-malformed')];
  const found = walk(conditions, place, 1, false, context);
  if (count(conditions) > most) found.push(problem(file, place, 'condition-too-many', { limit: most }));
  if (found.length > 0 || !context.facts) return found;
  const few = isFew(conditions as Condition, (name) => context.facts?.get(name)?.nullable ?? false);
  return few ? [] : [problem(file, place, 'condition-too-open')];
}

function walk(
  condition: unknown,
  place: Keys,
  depth: number,
  negated: boolean,
  context: ComparisonContext,
): Problem[] {
  const node = members(condition);
  const group = groupOf(node);
  if (group === undefined) {
    return Object.hasOwn(node, 'fact')
      ? checkComparison(node, place, negated, context)
      : [problem(context.file, place, 'condition-malformed')];
  }
  if (depth > deepest) return [problem(context.file, place, 'condition-too-deep', { limit: deepest })];
  const below = [...place, group];
  if (group === 'not') return walk(node.not, below, depth + 1, true, context);
  if (!Array.isArray(node[group])) return [problem(context.file, below, 'condition-malformed')];
  const children = items(node[group]);
  if (children.length === 0) return [problem(context.file, below, 'condition-empty', { operator: group })];
  return children.flatMap((child, index) => walk(child, [...below, index], depth + 1, negated, context));
}

/** The group a node is, when it is exactly one and nothing else: json-rules-engine ignores what is beside it. */
function groupOf(node: Members): (typeof groups)[number] | undefined {
  const keys = Object.keys(node);
  return keys.length === 1 ? groups.find((group) => group === keys[0]) : undefined;
}

/** Groups and comparisons of a tree. */
function count(condition: unknown): number {
  const node = members(condition);
  const children = [...items(node.all), ...items(node.any), ...('not' in node ? [node.not] : [])];
  return children.reduce<number>((sum, child) => sum + count(child), 1);
}
