import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentLanguages } from '../../../src/pdf/documents/common.js';
import { missingCharacters } from '../../../src/pdf/fonts/font-coverage.js';
import { templateFolder, templateVersion } from '../../../src/pdf/pages/template-version.js';
import { Texts, textsFile } from '../../../src/pdf/pages/texts.js';

function keysOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === 'object' && child !== null ? keysOf(child, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

const read = (language: 'zh' | 'en'): string => readFileSync(textsFile(language), 'utf8');

describe('the texts of the documents', () => {
  it('have the same keys in every language', () => {
    const [first, ...others] = documentLanguages.map((language) =>
      keysOf(JSON.parse(read(language)) as object),
    );
    for (const keys of others) expect(keys).toEqual(first);
  });

  it('use the same parameters in every language', () => {
    const texts = new Texts();
    const parameters = (language: 'zh' | 'en', key: string) =>
      [...texts.text(language, key).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const key of keysOf(JSON.parse(read('zh')) as object)) {
      expect({ key, parameters: parameters('en', key) }).toEqual({ key, parameters: parameters('zh', key) });
    }
  });

  it('hold no character that the fonts lack', () => {
    for (const language of documentLanguages) expect(missingCharacters(read(language))).toEqual([]);
  });

  it('are all there that templates name, and a missing one is an error and never printed as its key', () => {
    const texts = new Texts();
    const files = readdirSync(templateFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    );
    const named = files.flatMap((name) =>
      [...readFileSync(path.join(templateFolder, name), 'utf8').matchAll(/[({]t "([^"]+)"/g)].map(
        (match) => match[1],
      ),
    );
    expect(named.length).toBeGreaterThan(100);
    for (const key of named) expect(() => texts.text('zh', key ?? '')).not.toThrow();
    expect(() => texts.text('zh', 'report.nonsense')).toThrow('report.nonsense');
  });

  it('carry a version that stands for templates, style and texts', () => {
    expect(templateVersion()).toMatch(/^\d+-[0-9a-f]{8}$/);
  });
});
