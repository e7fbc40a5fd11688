import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkFramework, openFramework } from '../../../src/domain/framework/check-framework.js';
import { differenceOf } from '../../../src/domain/framework/difference.js';
import type { Framework } from '../../../src/domain/framework/framework.js';
import { frameworkIn, ladderFolder, textsIn } from '../../rules/folders.js';

let framework: Framework;
let texts: Map<string, string>;

beforeAll(async () => {
  framework = await frameworkIn(ladderFolder);
  texts = await textsIn(ladderFolder);
});

const withText = (file: string, from: string, to: string): Framework => {
  const text = texts.get(file) ?? '';
  expect(text).toContain(from);
  const checked = checkFramework(new Map([...texts, [file, text.replace(from, to)]]));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.framework;
};

describe('the version of a framework', () => {
  it('does not depend on white space, order of members, order of files, or the schema named', () => {
    const files = [...texts].reverse().map(([name, text]) => {
      const { $schema: _schema, ...rest } = JSON.parse(text) as Record<string, unknown>;
      return [name, JSON.stringify(Object.fromEntries(Object.entries(rest).reverse()))] as const;
    });
    const checked = checkFramework(new Map(files));
    expect(checked.ok && checked.framework.version).toBe(framework.version);
  });

  it('changes with any content', () => {
    expect(withText('levels/P1.json', '积极主动', '积极').version).not.toBe(framework.version);
  });

  it('names a content that can be stored and opened again', () => {
    expect(openFramework(framework.content)).toEqual(framework);
  });

  it('refuses a stored content that was changed so that it is no framework', () => {
    expect(() => openFramework(framework.content.replace('"bar":3', '"bar":9'))).toThrow(/scale\.bar/);
  });

  it('takes files that begin with a byte order mark', () => {
    const checked = checkFramework(new Map([...texts].map(([name, text]) => [name, `\uFEFF${text}`])));
    expect(checked.ok && checked.framework.version).toBe(framework.version);
  });
});

describe('the difference of two versions, in words', () => {
  it('is empty for the same version', () => {
    expect(differenceOf(framework, framework)).toEqual([]);
  });

  it('names a changed text, a must, a constant and the bar', () => {
    const said = (after: Framework): string[] =>
      differenceOf(framework, after).map(({ of, words }) => `${of} ${words.en}`);
    expect(
      said(withText('levels/P1.json', '"learns actively and continuously"', '"keeps learning"')),
    ).toEqual(['P1.learning-drive.continuous-learning now reads "keeps learning"']);
    expect(said(withText('levels/P1.json', '"must": true', '"must": false'))).toEqual([
      'P1.prototyping.guided-prototype is no longer a must',
    ]);
    expect(said(withText('eligibility.json', '"P4": 18', '"P4": 24'))).toEqual([
      'monthsInLevel P4 from 18 to 24',
    ]);
    expect(said(withText('framework.json', '"bar": 3', '"bar": 4'))).toEqual([
      'scale.bar from 3 to 4',
      'scale changed',
    ]);
  });

  it('says it in Chinese too', () => {
    const [change] = differenceOf(framework, withText('levels/P1.json', '"must": true', '"must": false'));
    expect(change?.words.zh).toBe('不再是必备');
  });
});
