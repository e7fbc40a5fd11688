import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../../src/config/configuration.js';
import { Translations } from '../../../src/web/translations.js';

const localesFolder = path.join(projectFolder, 'locales');
const templatesFolder = path.join(projectFolder, 'templates');
const files = (language: string) => readdirSync(path.join(localesFolder, language)).sort();

interface Text {
  readonly key: string;
  readonly text: string;
}

function textsOf(language: string, file: string): Text[] {
  const flatten = (value: unknown, key: string): Text[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => flatten(inner, key ? `${key}.${name}` : name))
      : [{ key, text: String(value) }];
  return flatten(JSON.parse(readFileSync(path.join(localesFolder, language, file), 'utf8')), '');
}

/** Plural forms differ between languages; the key before them does not. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const variables = (text: string) =>
  [...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name ?? '').filter((name) => name !== 'count');

function outline(language: string, file: string): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { key, text } of textsOf(language, file)) {
    const names = found.get(withoutPlural(key)) ?? new Set<string>();
    variables(text).forEach((name) => names.add(name));
    found.set(withoutPlural(key), names);
  }
  return Object.fromEntries([...found].sort().map(([key, names]) => [key, [...names].sort()]));
}

function templates(): { file: string; source: string }[] {
  return readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs') && !file.startsWith('pdf'))
    .map((file) => ({ file, source: readFileSync(path.join(templatesFolder, file), 'utf8') }));
}

describe('the texts', () => {
  it('come in the same files in both languages', () => {
    expect(files('en')).toEqual(files('zh'));
  });

  it.each(files('zh'))('of %s have the same keys and variables in both languages', (file) => {
    expect(outline('en', file)).toEqual(outline('zh', file));
  });

  it.each(files('zh'))('of %s say something, in one language at least', (file) => {
    const silent = (language: string) =>
      textsOf(language, file)
        .filter(({ text }) => text === '')
        .map(({ key }) => key);
    expect(silent('zh').filter((key) => silent('en').includes(key))).toEqual([]);
  });

  it('of refusals say what, why and what helps', () => {
    const parts = new Map<string, string[]>();
    for (const { key } of textsOf('zh', 'refusals.json')) {
      const code = key.slice(0, key.lastIndexOf('.'));
      parts.set(code, [...(parts.get(code) ?? []), key.slice(key.lastIndexOf('.') + 1)].sort());
    }
    const lacking = [...parts]
      .filter(([, found]) => found.join() !== 'remedy,what,why')
      .map(([code]) => code);
    expect(lacking).toEqual([]);
  });

  it('that a page names are there', () => {
    const translations = new Translations();
    const named = templates().flatMap(({ file, source }) =>
      [...source.matchAll(/(?:\bt|label|hint|blank)[ =]["']([a-z]\w*\.[\w.-]+)["']/g)].map(
        ([, key = '']) => ({ file, key }),
      ),
    );
    expect(named.length).toBeGreaterThan(50);
    const plural = (key: string) => translations.has('zh', key) || translations.has('zh', `${key}_other`);
    expect(named.filter(({ key }) => !plural(key))).toEqual([]);
  });
});

describe('a page', () => {
  it('has no inline style or script and nothing that needs eval', () => {
    const forbidden = /\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=|hx-on|hx-vals=["']js:|javascript:/i;
    expect(
      templates()
        .filter(({ source }) => forbidden.test(source))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('calls only partials and layouts that are there', () => {
    const names = new Set(
      templates()
        .filter(({ file }) => /^(layouts|partials)\//.test(file))
        .map(({ file }) => file.replace(/^\w+\//, '').replace(/\.hbs$/, '')),
    );
    const called = templates().flatMap(({ file, source }) =>
      [...source.matchAll(/\{\{#?>\s*([\w/-]+)/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  it('prints nothing unescaped', () => {
    expect(
      templates()
        .filter(({ source }) => source.includes('{{{'))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});
