import { isConstant, listOperators, operators, orderOperators, passOnNull } from '../condition.js';
import { constantNames } from '../constants.js';
import { word, type Members } from '../draft.js';
import type { FactScope } from '../fact-definition.js';
import { problem, type Keys, type Problem } from '../problem.js';
import type { ProblemCode } from '../problem-texts.js';
import type { KnownFact } from './known-facts.js';

export interface ComparisonContext {
  readonly file: string;
  readonly scopes: readonly FactScope[];
  readonly facts: ReadonlyMap<string, KnownFact> | null;
  readonly perLevelNames: readonly string[];
}

type Report = (field: string, code: ProblemCode, parameters?: Record<string, string | number>) => Problem;

const fields: readonly string[] = ['fact', 'path', 'operator', 'value'];
const pathForm = /^\$(\.[A-Za-z][A-Za-z0-9-]*){1,3}$/;
const orders: readonly string[] = orderOperators;
const lists: readonly string[] = listOperators;

/** One comparison: fields, path, fact, operator, and a value that fits the fact. */
export function checkComparison(
  node: Members,
  place: Keys,
  negated: boolean,
  context: ComparisonContext,
): Problem[] {
  const report: Report = (field, code, parameters) =>
    problem(context.file, field === '' ? place : [...place, field], code, parameters);
  const found = checkFields(node, report);
  const fact = factOf(node, context, report, found);
  const operator = checkOperator(node.operator, report, found);
  if (fact && operator !== undefined) found.push(...together(node, fact, operator, negated, context, report));
  return found;
}

function checkFields(node: Members, report: Report): Problem[] {
  const missing = fields.filter((key) => !Object.hasOwn(node, key));
  const unknown = Object.keys(node).filter((key) => !fields.includes(key));
  return [
    ...missing.map((key) => report('', 'value-missing', { key })),
    ...unknown.map((key) => report(key, 'key-unknown', { key })),
  ];
}

function factOf(
  { fact, path }: Members,
  { facts, scopes }: ComparisonContext,
  report: Report,
  found: Problem[],
): KnownFact | undefined {
  if (path === undefined || fact === undefined) return undefined;
  if (typeof path !== 'string' || !pathForm.test(path)) {
    found.push(report('path', 'path-invalid', { path: shown(path) }));
    return undefined;
  }
  const name = `${shown(fact)}${path.slice(1)}`;
  const known = facts?.get(name);
  if (facts && !known) found.push(report('fact', 'fact-unknown', { name }));
  if (known?.scope && !scopes.includes(known.scope)) {
    const usable = [...(facts ?? [])].filter(([, each]) => each.scope && scopes.includes(each.scope));
    found.push(report('fact', 'fact-out-of-place', { name, known: usable.map(([each]) => each).join(', ') }));
  }
  return known;
}

function checkOperator(operator: unknown, report: Report, found: Problem[]): string | undefined {
  if (operator === undefined) return undefined;
  const known = operators.find((each) => each === operator);
  if (!known) {
    found.push(
      report('operator', 'operator-unknown', { operator: shown(operator), known: operators.join(', ') }),
    );
  }
  return known;
}

function together(
  node: Members,
  fact: KnownFact,
  operator: string,
  negated: boolean,
  context: ComparisonContext,
  report: Report,
): Problem[] {
  const name = `${word(node.fact)}${word(node.path)?.slice(1)}`;
  const found: Problem[] = [];
  if (fact.nullable && (negated || passOnNull.includes(operator))) {
    const asked = negated ? 'not' : operator;
    found.push(report(negated ? '' : 'operator', 'negation-on-nullable', { name, operator: asked }));
  }
  if (fact.type && orders.includes(operator) && !isNumeric(fact)) {
    return [...found, report('operator', 'operator-unfit', { operator, type: fact.type })];
  }
  return node.value === undefined
    ? found
    : [...found, ...checkValue(node.value, name, fact, operator, context, report)];
}

function checkValue(
  value: unknown,
  name: string,
  fact: KnownFact,
  operator: string,
  { perLevelNames }: ComparisonContext,
  report: Report,
): Problem[] {
  if (lists.includes(operator)) {
    const right = Array.isArray(value) && value.length > 0 && value.every((each) => fits(each, fact));
    return right ? [] : [report('value', 'value-unfit', { name, ...expectedList })];
  }
  if (isConstant(value)) {
    const constant = `${shown((value as { fact: unknown }).fact)} ${shown((value as { path: unknown }).path)}`;
    const known = constantNames(perLevelNames);
    const right = known.includes(constant) && Object.keys(value).length === 2;
    if (!right) return [report('value', 'constant-unknown', { name: constant, known: known.join(', ') })];
    return isNumeric(fact) || !fact.type
      ? []
      : [report('value', 'value-unfit', { name, ...expectedOne(fact) })];
  }
  return fits(value, fact) ? [] : [report('value', 'value-unfit', { name, ...expectedOne(fact) })];
}

function isNumeric(fact: KnownFact): boolean {
  return fact.type === 'number' || fact.type === 'integer';
}

function fits(value: unknown, fact: KnownFact): boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) return false;
  if (fact.type === null) return ['number', 'string', 'boolean'].includes(typeof value);
  if (isNumeric(fact)) return typeof value === 'number';
  if (typeof value !== fact.type) return false;
  return fact.values === null || fact.values.includes(value as string);
}

const expectedList = { expected: 'a list of values of its type', expectedZh: '该类型的值组成的非空列表' };

function expectedOne(fact: KnownFact): { expected: string; expectedZh: string } {
  if (fact.values) {
    const values = fact.values.join(', ');
    return { expected: `one of ${values}`, expectedZh: `${values} 之一` };
  }
  if (isNumeric(fact)) return { expected: 'a number', expectedZh: '数字' };
  return fact.type === 'boolean'
    ? { expected: 'true or false', expectedZh: 'true 或 false' }
    : { expected: 'a text', expectedZh: '文本' };
}

/** A value from the file, short enough to print. */
function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')).slice(0, 60);
}
