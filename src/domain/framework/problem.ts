import { fill, type Text } from './text.js';
import { problemTexts, type ProblemCode } from './problem-texts.js';

/** One mistake in a framework folder, for the person who has to correct it. */
export interface Problem {
  /** Path in the folder, with `/`. */
  readonly file: string;
  /** `$.criteria[3].zh`, or `line 3, column 5` where the file is no JSON yet. */
  readonly place: string;
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly reason: Text;
  readonly remedy: Text;
}

export type Keys = readonly (string | number)[];

export function problem(
  file: string,
  place: string | Keys,
  code: ProblemCode,
  parameters: Readonly<Record<string, string | number>> = {},
): Problem {
  const texts = problemTexts[code];
  return {
    file,
    place: typeof place === 'string' ? place : placeOf(place),
    code,
    parameters,
    reason: fill(texts.reason, parameters),
    remedy: fill(texts.remedy, parameters),
  };
}

/** `['criteria', 3, 'zh']` → `$.criteria[3].zh`. */
export function placeOf(keys: Keys): string {
  return keys.reduce<string>((place, key) => place + step(key), '$');
}

function step(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[$\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key).slice(0, 60)}]`;
}

/** One line for each mistake, in the order of files and places; the same mistake found twice counts once. */
export function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const each of problems) {
    const key = `${each.file}\n${each.place}\n${each.code}`;
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
