import type { z } from 'zod';
import {
  eligibilityFile,
  factsFile,
  flagsFile,
  frameworkFile,
  levelFile,
  readinessFile,
} from '../file-schemas.js';
import type { Documents } from '../folder.js';
import { problem, type Keys, type Problem } from '../problem.js';

type Issue = z.core.$ZodIssue;

const schemas: Readonly<Record<string, z.ZodType>> = {
  'framework.json': frameworkFile,
  'facts.json': factsFile,
  'eligibility.json': eligibilityFile,
  'readiness.json': readinessFile,
  'flags.json': flagsFile,
};

/** Missing and unknown fields, wrong types, missing texts, values that are not allowed. */
export function checkShapes(documents: Documents): Problem[] {
  return [...documents].flatMap(([file, content]) => {
    const schema = schemas[file] ?? (file.startsWith('levels/') ? levelFile : undefined);
    const result = schema?.safeParse(content);
    return (result?.error?.issues ?? []).flatMap((issue) => problemsOf(file, issue, content));
  });
}

function problemsOf(file: string, issue: Issue, content: unknown): Problem[] {
  const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const value = valueAt(content, keys);
  const last = keys.at(-1);
  if ((last === 'zh' || last === 'en') && (value === undefined || typeof value === 'string')) {
    return [textProblem(file, keys, last, value)];
  }
  if (value === undefined) {
    return [problem(file, keys.slice(0, -1), 'value-missing', { key: String(last) })];
  }
  return byCode(file, keys, issue);
}

function textProblem(file: string, keys: Keys, language: 'zh' | 'en', value: string | undefined): Problem {
  if (value !== undefined && value.trim() !== '') {
    return problem(file, keys, 'value-out-of-range', { range: '1–1000' });
  }
  const names = language === 'zh' ? ['Chinese', '中文'] : ['English', '英文'];
  return problem(file, keys, 'text-missing', { language: names[0] ?? '', languageZh: names[1] ?? '' });
}

function byCode(file: string, keys: Keys, issue: Issue): Problem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem(file, [...keys, key], 'key-unknown', { key }));
    case 'invalid_value':
      return [problem(file, keys, 'value-not-allowed', { allowed: issue.values.map(String).join(', ') })];
    case 'invalid_format':
      return [problem(file, keys, 'value-malformed', { pattern: issue.pattern ?? issue.format })];
    case 'invalid_key':
      return [problem(file, keys, 'key-unknown', { key: String(keys.at(-1)) })];
    case 'too_small':
    case 'too_big':
      return [sizeProblem(file, keys, issue)];
    case 'invalid_type':
      return [typeProblem(file, keys, issue.expected)];
    default:
      return [typeProblem(file, keys, 'unknown')];
  }
}

function sizeProblem(
  file: string,
  keys: Keys,
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
): Problem {
  if (issue.origin === 'array') return problem(file, keys, 'list-empty');
  const range = issue.code === 'too_small' ? `≥ ${issue.minimum}` : `≤ ${issue.maximum}`;
  return problem(file, keys, 'value-out-of-range', { range });
}

const typeNames: Readonly<Record<string, readonly [string, string]>> = {
  string: ['a text', '文本'],
  number: ['a number', '数字'],
  int: ['a whole number', '整数'],
  boolean: ['true or false', 'true 或 false'],
  array: ['a list', '列表'],
  object: ['an object', '对象'],
  record: ['an object', '对象'],
};

function typeProblem(file: string, keys: Keys, type: string): Problem {
  const [expected, expectedZh] = typeNames[type] ?? ['another kind of value', '其他类型的值'];
  return problem(file, keys, 'value-wrong-type', { expected, expectedZh });
}

function valueAt(content: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    content,
  );
}
