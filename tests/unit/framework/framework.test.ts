import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkFramework, openFramework } from '../../../src/domain/framework/check-framework.js';
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
