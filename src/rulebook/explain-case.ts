import { buildFacts } from '../domain/evaluation/build-facts.js';
import { evaluate, type Evaluation } from '../domain/evaluation/evaluate.js';
import type { Framework } from '../domain/framework/framework.js';
import type { Expected, FileCase } from './case-file.js';

/** One case of a file, evaluated, with the places where it is not as the file expects. */
export interface ExplainedCase {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly differences: readonly Difference[];
}

export interface Difference {
  /** Id of the criterion, or `eligibility`, `readiness`, `flags`. */
  readonly of: string;
  readonly expected: string;
  readonly found: string;
}

export async function explainCase(
  framework: Framework,
  targetLevel: string,
  each: FileCase,
): Promise<ExplainedCase> {
  const facts = buildFacts(framework, targetLevel, each.data);
  const evaluation = await evaluate(framework, targetLevel, facts);
  return { name: each.name, evaluation, differences: compare(each.expected, evaluation) };
}

function compare(expected: Expected, evaluation: Evaluation): Difference[] {
  const { criteria, eligibility, readiness, flags } = evaluation;
  const found = new Map<string, string>(criteria.map(({ id, outcome }) => [id, outcome]));
  const raised = flags.filter(({ outcome }) => outcome === 'raised').map(({ id }) => id);
  return [
    ...Object.entries(expected.criteria ?? {}).flatMap(([id, outcome]) =>
      difference(id, outcome, found.get(id)),
    ),
    ...difference('eligibility', expected.eligibility, eligibility.outcome),
    ...difference('readiness', expected.readiness, readiness.outcome),
    ...difference('flags', expected.flags?.toSorted().join(', '), raised.toSorted().join(', ')),
  ];
}

function difference(of: string, expected: string | undefined, found = 'absent'): Difference[] {
  return expected === undefined || expected === found ? [] : [{ of, expected, found }];
}
