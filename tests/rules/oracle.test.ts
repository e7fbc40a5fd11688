import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { compileRule } from '../../src/domain/evaluation/compile-rule.js';
import type { Outcome } from '../../src/domain/evaluation/explanation.js';
import { valueAt, type Facts, type FactValue } from '../../src/domain/evaluation/facts.js';
import type { Domain } from '../../src/domain/framework/alternatives.js';
import {
  factName,
  type Condition,
  type Literal,
  type Operator,
} from '../../src/domain/framework/condition.js';
import type { FactDefinition } from '../../src/domain/framework/fact-definition.js';

interface OracleFact {
  readonly name: string;
  readonly type: Domain['type'];
  readonly nullable: boolean;
  /** Every value the fact can have: small, so that the oracle can try them all. */
  readonly values: readonly Literal[];
}

const numbers = [0, 1, 2, 3, 4];
const words = ['a', 'b', 'c'];
const facts: readonly OracleFact[] = [
  { name: 'x.one', type: 'integer', nullable: true, values: numbers },
  { name: 'x.two', type: 'integer', nullable: true, values: numbers },
  { name: 'x.sure', type: 'integer', nullable: false, values: numbers },
  { name: 'y.word', type: 'string', nullable: true, values: words },
  { name: 'y.sureWord', type: 'string', nullable: false, values: words },
  { name: 'y.yes', type: 'boolean', nullable: true, values: [true, false] },
  { name: 'y.sureYes', type: 'boolean', nullable: false, values: [true, false] },
];

const definitions = facts.map(({ name, type, nullable }): FactDefinition => ({
  name,
  type,
  nullable,
  unit: null,
  source: 's',
  zh: name,
  en: name,
}));
const domains = facts.map(({ type, values }): Domain => ({
  type,
  ...(type === 'integer' && { min: 0, max: 4 }),
  ...(type === 'string' && { values: values as readonly string[] }),
}));
const slotOf = (name: string): number => facts.findIndex((fact) => fact.name === name);

const orders: Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

const comparison = (onlySure: boolean): fc.Arbitrary<Condition> =>
  fc.constantFrom(...facts.filter(({ nullable }) => !onlySure || !nullable)).chain((fact) => {
    const [group = '', name = ''] = fact.name.split('.');
    const allowed: Operator[] = [
      'equal',
      'in',
      ...(fact.nullable ? [] : (['notEqual', 'notIn'] as const)),
      ...(fact.type === 'integer' ? orders : []),
    ];
    const one = fc.constantFrom<Literal>(...fact.values, ...(fact.type === 'integer' ? [5, 1.5] : []));
    return fc.constantFrom(...allowed).chain((operator) => {
      const value: fc.Arbitrary<Literal | Literal[]> = ['in', 'notIn'].includes(operator)
        ? fc.array(one, { minLength: 1, maxLength: 3 })
        : one;
      return value.map((expected): Condition => ({
        fact: group,
        path: `$.${name}`,
        operator,
        value: expected,
      }));
    });
  });

/** Trees as the check of a folder lets them pass: `not` only above facts that are never missing. */
const tree = (depth: number, onlySure: boolean): fc.Arbitrary<Condition> => {
  if (depth === 0) return comparison(onlySure);
  const children = fc.array(tree(depth - 1, onlySure), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: comparison(onlySure) },
    { weight: 3, arbitrary: children.map((all): Condition => ({ all })) },
    { weight: 3, arbitrary: children.map((any): Condition => ({ any })) },
    { weight: 1, arbitrary: tree(depth - 1, true).map((not): Condition => ({ not })) },
  );
};

const rule: fc.Arbitrary<Condition> = fc.oneof(
  fc.array(tree(3, false), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
  fc.array(tree(3, false), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
  tree(3, true).map((not): Condition => ({ not })),
);

const values: fc.Arbitrary<FactValue[]> = fc.tuple(
  ...facts.map((fact) =>
    fact.nullable
      ? fc.oneof(fc.constant<FactValue>(null), fc.constantFrom<FactValue>(...fact.values))
      : fc.constantFrom<FactValue>(...fact.values),
  ),
);

const factsOf = (given: readonly FactValue[]): Facts => {
  const groups: Record<string, Record<string, FactValue>> = {};
  facts.forEach(({ name }, index) => {
    const [group = '', member = ''] = name.split('.');
    (groups[group] ??= {})[member] = given[index] ?? null;
  });
  return groups;
};

/** json-rules-engine as it is: a new engine, its own walk, only the paths resolved by own members. */
async function plainEngine(conditions: Condition, given: readonly FactValue[]): Promise<boolean> {
  const engine = new Engine(
    [{ conditions: structuredClone(conditions) as TopLevelCondition, event: { type: 'e' } }],
    {
      pathResolver: (value, path): unknown => valueAt(value as Facts, path.split('.').slice(1)),
    },
  );
  const { results } = await engine.run(factsOf(given));
  return results.length === 1;
}

/** Every way to fill in the missing values. */
function* completions(given: readonly FactValue[]): Generator<FactValue[]> {
  const missing = given.findIndex((value) => value === null);
  if (missing === -1) yield [...given];
  else for (const value of facts[missing]?.values ?? []) yield* completions(given.with(missing, value));
}

const compiled = (conditions: Condition): ((given: readonly FactValue[]) => Outcome) => {
  const outcomeOf = compileRule(
    { name: 'r', kind: 'criterion', id: 'r', criterion: null, conditions, priority: 2 },
    {
      kind: 'criterion',
      slotOf: (one) => slotOf(factName(one)),
      definitionAt: (slot) => definitions[slot] ?? never(),
      domainAt: (slot) => domains[slot] ?? never(),
    },
  );
  return (given) => outcomeOf(given).outcome;
};

function never(): never {
  throw new Error('There is no such fact.');
}

const runs = 10_000;

describe(`over ${runs} random cases and rule trees`, () => {
  it('a rule is met exactly when json-rules-engine says passed, and unknown exactly when missing facts could let it pass', async () => {
    const seen = { met: 0, 'not-met': 0, unknown: 0 };
    await fc.assert(
      fc.asyncProperty(rule, values, async (conditions, given) => {
        const outcomeOf = compiled(conditions);
        const outcome = outcomeOf(given);
        seen[outcome] += 1;
        if ((outcome === 'met') !== (await plainEngine(conditions, given))) return false;
        if (outcome === 'met') return true;
        const couldPass = [...completions(given)].some((each) => outcomeOf(each) === 'met');
        return couldPass === (outcome === 'unknown');
      }),
      { numRuns: runs, seed: 20260701 },
    );
    expect(seen.met + seen['not-met'] + seen.unknown).toBe(runs);
    expect(Math.min(seen.met, seen['not-met'], seen.unknown)).toBeGreaterThan(runs / 20);
  }, 120_000);
});
