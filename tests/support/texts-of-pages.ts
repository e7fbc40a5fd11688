import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../src/config/configuration.js';
import type { Language } from '../../src/web/language.js';

/** Looks a text of the pages up by its key, as `cases.events.ACCEPT`, and puts values into it. */
export type TextOf = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts that pages show in a language, so that tests press the buttons that people see. */
export function textsIn(language: Language): TextOf {
  const files = new Map<string, unknown>();
  return (key, values = {}) => {
    const [file = '', ...names] = key.split('.');
    if (!files.has(file)) files.set(file, readTexts(language, file));
    const text = names.reduce<unknown>(
      (found, name) => (found as Record<string, unknown>)[name],
      files.get(file),
    );
    if (typeof text !== 'string') throw new Error(`There is no text ${key} in ${language}.`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

function readTexts(language: Language, file: string): unknown {
  return JSON.parse(readFileSync(path.join(projectFolder, 'locales', language, `${file}.json`), 'utf8'));
}

const features =
  'auth|calibration|cases|cycles|decisions|documents|inbox|people|refusals|reviews|rulebook|web|workflow';
const unfinished = new RegExp(
  `(?<![\\w@./-])(?:${features})\\.[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*|\\[object \\w+\\]|\\bundefined\\b|\\bNaN\\b|\\{\\{`,
);

/** What a page shows instead of a text: a key, a placeholder; null where all is well. */
export function rawTextIn(words: string): string | null {
  return unfinished.exec(words)?.[0] ?? null;
}
