import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { caseEventTypes } from '../../../src/domain/workflow/case-event-types.js';
import { caseStates } from '../../../src/domain/workflow/case-state.js';

const root = path.resolve(import.meta.dirname, '../../..');

/** The texts of a folder but for one within it: how cases are spread has reasons of its own, which are no refusals. */
function sources(folder: string, without?: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && (without === undefined || !name.startsWith(`${without}/`)))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

/** Codes as they are written: in a refusal value, or as an argument of the makers of policies. */
function codes(): readonly string[] {
  const patterns = [
    /code: '([a-z0-9-]+)'/g,
    /policy\(\s*'(?:person|situation|words)',\s*'([a-z0-9-]+)'/g,
    /fieldPolicy\(\s*'([a-z0-9-]+)'/g,
    /unless\([^;]*?, '([a-z0-9-]+)'/gs,
  ];
  const texts = [...sources('src/domain/workflow'), ...sources('src/domain/calibration', 'spread')];
  const found = texts.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  );
  const hints = ['same-profile-other-outcome', 'far-shorter'];
  return [...new Set(found)].filter((code) => !hints.includes(code)).sort();
}

function texts(language: string, name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(root, 'locales', language, `${name}.json`), 'utf8')) as never;
}

function lookUp(tree: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], tree);
}

describe.each(['zh', 'en'])('texts in %s', (language) => {
  it('say what, why and the remedy for every refusal of the workflow', () => {
    const refusals = texts(language, 'refusals');
    const full = { what: expect.any(String), why: expect.any(String), remedy: expect.any(String) };
    expect(codes().length).toBeGreaterThan(90);
    for (const code of codes()) expect({ code, text: refusals[code] }).toEqual({ code, text: full });
  });

  it('name every state, every event, and what it says in the history', () => {
    const workflow = texts(language, 'workflow');
    for (const state of caseStates) expect(typeof lookUp(workflow['states'], state)).toBe('string');
    for (const type of caseEventTypes) {
      expect(typeof lookUp(workflow['events'], type)).toBe('string');
      expect(typeof lookUp(workflow['history'], type)).toBe('string');
    }
  });
});
