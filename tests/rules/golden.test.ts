import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { levelOf, type Framework } from '../../src/domain/framework/framework.js';
import { casesOf, type FileCase } from '../../src/rulebook/case-file.js';
import { explainCase } from '../../src/rulebook/explain-case.js';
import { caseFileAt, engineeringFolder, frameworkIn, ladderFolder } from './folders.js';

const here = import.meta.dirname;
const jsonIn = (...parts: string[]): string[][] =>
  readdirSync(path.join(here, ...parts))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [...parts, name]);

const frameworks = [
  {
    folder: ladderFolder,
    targets: ['P2', 'P3', 'P4', 'P5', 'P6', 'A5'],
    files: readdirSync(path.join(here, 'cases')).flatMap((level) => jsonIn('cases', level)),
  },
  {
    folder: engineeringFolder,
    targets: ['E2', 'E3', 'E4'],
    files: jsonIn('frameworks', 'platform-engineering', 'cases'),
  },
];

const onlyOne = (each: FileCase, outcome: string): string | undefined => {
  const others = Object.entries(each.expected.criteria ?? {}).filter(([, value]) => value !== 'met');
  return others.length === 1 && others[0]?.[1] === outcome ? others[0][0] : undefined;
};

describe.each(frameworks)('golden cases of $folder', ({ folder, targets, files }) => {
  let framework: Framework;
  const cases: { level: string; each: FileCase }[] = [];

  beforeAll(async () => {
    framework = await frameworkIn(folder);
    for (const parts of files) {
      const file = await caseFileAt(...parts);
      cases.push(...casesOf(file).map((each) => ({ level: file.targetLevel, each })));
    }
  });

  it('come out as expected, criterion by criterion', async () => {
    const wrong = [];
    for (const { level, each } of cases) {
      const { differences } = await explainCase(framework, level, each);
      wrong.push(...differences.map((difference) => ({ level, name: each.name, ...difference })));
    }
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(20);
  });

  it('say the outcome of every criterion of their level', () => {
    for (const { level, each } of cases) {
      const required = levelOf(framework, level).required.map(({ id }) => id);
      expect(Object.keys(each.expected.criteria ?? {}).sort()).toEqual(required.sort());
    }
  });

  it.each(targets)(
    'have each criterion of %s as the only one not met, and as the only one unknown',
    (level) => {
      const own = cases.filter((one) => one.level === level).map(({ each }) => each);
      for (const { id } of levelOf(framework, level).required) {
        expect([id, own.some((each) => onlyOne(each, 'not-met') === id)]).toEqual([id, true]);
        expect([id, own.some((each) => onlyOne(each, 'unknown') === id)]).toEqual([id, true]);
      }
    },
  );

  it('give every rule a sentence in both languages and a tree with value, source and expectation', async () => {
    const [first] = cases;
    if (!first) throw new Error('There is no case.');
    const { evaluation } = await explainCase(framework, first.level, first.each);
    for (const { sentence, explanation } of [...evaluation.criteria, ...evaluation.eligibility.rules]) {
      expect(sentence.zh).toMatch(/^\p{Script=Han}+：.+。$/u);
      expect(sentence.en).toMatch(/^[A-Z][a-z ]+: .+\.$/);
      expect(JSON.stringify(explanation)).toMatch(
        /"source":"[a-z.-]+","operator":"\w+","expected":.+"value":/,
      );
    }
  });
});
