import type { ZodError } from 'zod';
import type { FieldProblem, Refusal } from '../domain/refusal.js';

type Issue = ZodError['issues'][number];

/** What a schema found wrong with a form, one problem a field. A schema's own message that is a code is kept as the code. */
export function inputRefusal(error: ZodError): Refusal {
  const byPath = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const problem = problemOf(issue);
    if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
  }
  return { code: 'input-invalid', fields: [...byPath.values()] };
}

function problemOf(issue: Issue): FieldProblem {
  const path = issue.path.map(String).join('.');
  const text = isText(issue);
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: issue.input === undefined ? 'input-missing' : 'input-invalid-value' };
    case 'too_big':
      return {
        path,
        code: text ? 'input-too-long' : 'input-too-big',
        parameters: { maximum: Number(issue.maximum) },
      };
    case 'too_small':
      return {
        path,
        code: text ? 'input-too-short' : 'input-too-small',
        parameters: { minimum: Number(issue.minimum) },
      };
    case 'custom':
      return { path, code: /^[a-z][a-z0-9.-]+$/.test(issue.message) ? issue.message : 'input-invalid-value' };
    default:
      return { path, code: missing(issue) ? 'input-missing' : 'input-invalid-value' };
  }
}

function isText(issue: Issue): boolean {
  return 'origin' in issue && issue.origin === 'string';
}

function missing(issue: Issue): boolean {
  return 'input' in issue && issue.input === undefined;
}
