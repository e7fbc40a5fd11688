import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { projectFolder } from '../src/config/configuration.js';
import { SeededRandom } from '../src/config/random.js';
import { buildFacts } from '../src/domain/evaluation/build-facts.js';
import type { CaseData, Rating } from '../src/domain/evaluation/case-data.js';
import { evaluate, type Evaluation } from '../src/domain/evaluation/evaluate.js';
import { expandRules, type ExpandedRule } from '../src/domain/evaluation/expand-rules.js';
import type { Facts } from '../src/domain/evaluation/facts.js';
import {
  childrenOf,
  isComparison,
  type Comparison,
  type Condition,
} from '../src/domain/framework/condition.js';
import { levelOf, type Framework } from '../src/domain/framework/framework.js';
import { checkRulesFolder, rulesFolder } from '../src/rulebook/rules-folder.js';
import type { BenchRow } from './row.js';

const folder = path.join(rulesFolder, 'b2b-healthcare-pm');
const targetLevel = 'P4';
const candidates = 1500;
const naiveCandidates = 150;
const repetitions = 5;

/** Names of the rules that passed, for each case. */
type Passed = string[][];

/** One side of the comparison: it answers the same for the same cases, as fast as it can. */
interface Side {
  readonly name: string;
  readonly cases: readonly Facts[];
  run(cases: readonly Facts[]): Promise<unknown>;
  passed(answer: never): Passed;
}

export async function run(): Promise<BenchRow[]> {
  const checked = await checkRulesFolder(folder);
  if (!checked.ok) throw new Error('The framework of the benchmark has mistakes.');
  const { framework } = checked;
  const cases = randomCases(framework);
  // Readiness looks at outcomes, which the others don't have; ours evaluates it as well, at its own cost.
  const rules = expandRules(framework, targetLevel).filter(({ kind }) => kind !== 'readiness');
  const ours = oursSide(framework, cases);
  const naive = naiveSide(rules, cases.slice(0, naiveCandidates));
  const zen = await zenSide(rules, cases);
  await requireAlike(naive.cases, rules, [ours, naive, zen]);
  const rates = await measure([ours, naive, zen]);
  const rate = (side: Side): number => rates.get(side.name) ?? 0;
  const of = `${rules.length} rules of ${targetLevel}`;
  const beside = (rate(ours) / rate(zen)).toFixed(2);
  return [
    row(
      'evaluation with full explanation / json-rules-engine',
      rate(ours),
      rate(naive),
      3,
      `${of}; ${naive.name}. For information: ${beside} × ${zen.name}, of which 5 × is a later target`,
    ),
  ];
}

function row(name: string, ours: number, other: number, goal: number, what: string): BenchRow {
  const ratio = ours / other;
  const detail = `${Math.round(ours)} against ${Math.round(other)} evaluations a second: ${what}`;
  return { name, ratio, goal: `≥ ${goal}`, met: ratio >= goal, detail };
}

function oursSide(framework: Framework, cases: readonly Facts[]): Side {
  return {
    name: 'ours',
    cases,
    run: async (given) => {
      const all: Evaluation[] = [];
      for (const facts of given) all.push(await evaluate(framework, targetLevel, facts));
      return all;
    },
    passed: (answer: Evaluation[]) =>
      answer.map(({ criteria, eligibility, flags }) => [
        ...names('criterion', criteria),
        ...names('eligibility', eligibility.rules),
        ...flags.flatMap(({ id, findings }) =>
          names('flag', findings).map((name) =>
            name.replace('flag', name === `flag ${id}` ? 'flag' : `flag ${id}`),
          ),
        ),
      ]),
  };
}

function names(kind: string, outcomes: readonly { id: string; outcome: string }[]): string[] {
  return outcomes.filter(({ outcome }) => outcome === 'met').map(({ id }) => `${kind} ${id}`);
}

/** As the documentation shows it: a new engine for each candidate, rules as JSON, paths by its default JSONPath. */
function naiveSide(rules: readonly ExpandedRule[], cases: readonly Facts[]): Side {
  const plain = rules.map(({ name, kind, conditions }) => ({
    name,
    conditions: conditions as TopLevelCondition,
    event: { type: kind },
  }));
  return {
    name: `json-rules-engine ${versionOf('json-rules-engine')}, a new Engine per candidate, default jsonpath`,
    cases,
    run: async (given) => {
      const all: string[][] = [];
      for (const facts of given) {
        const { results } = await new Engine(plain).run(facts);
        all.push(results.map(({ name }) => name));
      }
      return all;
    },
    passed: (answer: Passed) => answer,
  };
}

/** Rust: all rules as expressions of one node that loops over a batch; batches run on its thread pool at once. */
async function zenSide(rules: readonly ExpandedRule[], cases: readonly Facts[]): Promise<Side> {
  const { ZenEngine } = await import('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(zenContent(rules));
  const batch = 250;
  return {
    name: `zen-engine ${versionOf('@gorules/zen-engine')}, batches of ${batch} in a loop node, without explanation`,
    cases,
    run: async (given) => {
      const starts = Array.from({ length: Math.ceil(given.length / batch) }, (_, index) => index * batch);
      const answers = await Promise.all(
        starts.map((start) => decision.evaluate({ cases: given.slice(start, start + batch) })),
      );
      return answers.flatMap(({ result }) => (result as { results: Record<string, boolean>[] }).results);
    },
    passed: (answer: Record<string, boolean>[]) =>
      answer.map((results) => rules.filter((_, index) => results[`r${index}`]).map(({ name }) => name)),
  };
}

function zenContent(rules: readonly ExpandedRule[]): object {
  const node = (id: string, type: string, content: object): object => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content,
  });
  const edge = (sourceId: string, targetId: string): object => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
    type: 'edge',
  });
  const expressions = rules.map(({ conditions }, index) => ({
    id: `r${index}`,
    key: `r${index}`,
    value: zenExpression(conditions),
  }));
  const loop = { executionMode: 'loop', inputField: 'cases', outputPath: 'results', passThrough: false };
  return {
    nodes: [
      node('in', 'inputNode', {}),
      node('rules', 'expressionNode', { expressions, ...loop }),
      node('out', 'outputNode', {}),
    ],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  };
}

function zenExpression(condition: Condition): string {
  if (isComparison(condition)) return zenComparison(condition);
  const parts = childrenOf(condition).map((child) => `(${zenExpression(child)})`);
  if ('not' in condition) return `not ${parts[0]}`;
  return parts.join('all' in condition ? ' and ' : ' or ');
}

const zenOperators: Readonly<Record<string, readonly [operator: string, instead: string]>> = {
  equal: ['==', ''],
  greaterThan: ['>', ' ?? -1000000'],
  greaterThanInclusive: ['>=', ' ?? -1000000'],
  lessThan: ['<', ' ?? 1000000'],
  lessThanInclusive: ['<=', ' ?? 1000000'],
};

function zenComparison({ fact, path: place, operator, value }: Comparison): string {
  const [sign, instead] = zenOperators[operator] ?? [];
  if (sign === undefined) throw new Error(`The benchmark has no zen expression for ${operator}.`);
  const keys = place
    .split('.')
    .slice(1)
    .map((key) => `["${key}"]`);
  return `(${fact}${keys.join('')}${instead}) ${sign} ${JSON.stringify(value)}`;
}

/** Every side must say the same of the same cases, or the figures mean nothing. */
async function requireAlike(
  cases: readonly Facts[],
  rules: readonly ExpandedRule[],
  sides: readonly Side[],
): Promise<void> {
  const order = rules.map(({ name }) => name);
  const answers: string[] = [];
  for (const side of sides) {
    const passed = side.passed((await side.run(cases)) as never);
    answers.push(JSON.stringify(passed.map((each) => order.filter((name) => each.includes(name)))));
  }
  if (new Set(answers).size !== 1) throw new Error('The sides of the benchmark disagree.');
}

/** Evaluations a second of each side: medians of repetitions that take turns. */
async function measure(sides: readonly Side[]): Promise<Map<string, number>> {
  const rates = new Map(sides.map(({ name }) => [name, [] as number[]]));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const side of sides) {
      const start = performance.now();
      await side.run(side.cases);
      rates.get(side.name)?.push((side.cases.length * 1000) / (performance.now() - start));
    }
  }
  return new Map(
    [...rates].map(([name, each]) => [name, each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0]),
  );
}

function randomCases(framework: Framework): Facts[] {
  const random = new SeededRandom('evaluation bench');
  const below = (limit: number): number => (random.bytes(1)[0] ?? 0) % limit;
  const { required } = levelOf(framework, targetLevel);
  const rating = (): Rating => (below(12) === 0 ? 'cannot-tell' : 1 + below(5));
  const ratings = (): Record<string, Rating> => Object.fromEntries(required.map(({ id }) => [id, rating()]));
  const day = (year: number): string => `${year}-0${1 + below(9)}-${10 + below(18)}`;
  return Array.from({ length: candidates }, () => {
    const data: CaseData = {
      person: {
        status: below(9) ? 'active' : 'leave',
        level: 'P3',
        levelSince: day(2023 + below(3)),
        lastPerformance: null,
        lastDeclined: null,
      },
      effectiveDate: '2026-07-01',
      evaluationDay: '2026-05-20',
      otherOpenCase: below(9) === 0,
      reviews: { self: ratings(), manager: ratings() },
      evidence: Array.from({ length: 20 }, (_, index) => ({
        id: String(index),
        date: day(2025),
        criteria: required.filter(() => below(12) === 0).map(({ id }) => id),
        confirmed: below(2) === 0,
      })),
      raterSince: day(2025),
    };
    return buildFacts(framework, targetLevel, data);
  });
}

function versionOf(name: string): string {
  const file = path.join(projectFolder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
