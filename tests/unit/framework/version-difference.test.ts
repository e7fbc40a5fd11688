import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkFramework } from '../../../src/domain/framework/check-framework.js';
import {
  levelsConcerned,
  versionDifference,
} from '../../../src/domain/framework/difference/version-difference.js';
import { wordDifference } from '../../../src/domain/framework/difference/word-difference.js';
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

describe('the difference of two versions, in words', () => {
  it('is empty for the same version', () => {
    expect(versionDifference(framework, framework)).toEqual({ levels: [], rules: [], values: [] });
  });

  it('shows a reworded criterion in its own level, and in those that inherit it', () => {
    const after = withText('levels/P1.json', '"learns actively and continuously"', '"keeps learning"');
    const { levels, rules, values } = versionDifference(framework, after);
    expect([rules, values]).toEqual([[], []]);
    const changes = levels.flatMap(({ code, dimensions }) =>
      dimensions.flatMap(({ criteria }) => criteria.map((change) => ({ level: code, ...change }))),
    );
    expect(changes[0]).toMatchObject({
      level: 'P1',
      kind: 'changed',
      id: 'P1.learning-drive.continuous-learning',
      inheritedFrom: null,
      after: { en: 'keeps learning' },
    });
    for (const { id, inheritedFrom } of changes.slice(1)) {
      expect([id, inheritedFrom]).toEqual(['P1.learning-drive.continuous-learning', 'P1']);
    }
  });

  it('says that a criterion is no longer a must, in both languages', () => {
    const { levels } = versionDifference(
      framework,
      withText('levels/P1.json', '"must": true', '"must": false'),
    );
    const [change] = levels[0]?.dimensions[0]?.criteria ?? [];
    expect([change?.id, change?.notes]).toEqual([
      'P1.prototyping.guided-prototype',
      [{ zh: '不再是必备', en: 'is no longer a must' }],
    ]);
  });

  it('names a number of one level with its unit, and the bar together with the rules that use it', () => {
    expect(versionDifference(framework, withText('eligibility.json', '"P4": 18', '"P4": 24')).values).toEqual(
      [
        {
          of: {
            zh: '截至生效日的任职时间，晋升 P4',
            en: 'time in the level by the effective date, to reach P4',
          },
          before: { zh: '18 个月', en: '18 months' },
          after: { zh: '24 个月', en: '24 months' },
        },
      ],
    );
    const raised = versionDifference(framework, withText('framework.json', '"bar": 3', '"bar": 4'));
    expect(raised.values).toMatchObject([{ of: { en: 'bar' }, before: { en: '3' }, after: { en: '4' } }]);
  });

  it('says in words what a rule asks now', () => {
    const after = withText('readiness.json', '"value": 80', '"value": 75');
    const [change] = versionDifference(framework, after).rules;
    expect([change?.part, change?.id, change?.kind]).toEqual(['readiness', 'ready', 'changed']);
    expect(change?.before?.zh).toContain('至少 80%');
    expect(change?.after?.en).toContain('at least 75%');
  });

  it('says that a rule of eligibility is in force now', () => {
    const after = withText('eligibility.json', '"enabled": false', '"enabled": true');
    const [change] = versionDifference(framework, after).rules;
    expect([change?.id, change?.notes[0]?.zh, change?.after]).toEqual([
      'performance',
      '改为启用',
      { zh: '最近一次绩效评级至少 3 分', en: 'last performance rating: at least 3 points' },
    ]);
  });

  it('concerns the levels with changes, and all targets once a rule of all has changed', () => {
    const one = withText('levels/P6.json', '"must": true', '"must": false');
    expect(levelsConcerned(one, versionDifference(framework, one))).toEqual(['P6']);
    const all = withText('readiness.json', '"value": 80', '"value": 75');
    expect(levelsConcerned(all, versionDifference(framework, all))).toEqual([
      'P2',
      'P3',
      'P4',
      'P5',
      'P6',
      'A5',
    ]);
  });
});

describe('the words that changed', () => {
  const pairs = [
    ['能独立完成需求分析', '能独立完成复杂需求的分析', 'zh'],
    ['learns actively and continuously', 'keeps learning, and shares it', 'en'],
    ['', '新的标准', 'zh'],
    ['the same', 'the same', 'en'],
  ] as const;

  it('are runs that give both texts again', () => {
    for (const [before, after, language] of pairs) {
      const runs = wordDifference(before, after, language);
      const without = (kind: string): string =>
        runs
          .filter((run) => run.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }
  });

  it('leave alone what both texts say', () => {
    expect(wordDifference('能独立完成需求分析', '能独立完成复杂需求分析', 'zh')).toEqual([
      { kind: 'same', text: '能独立完成' },
      { kind: 'added', text: '复杂' },
      { kind: 'same', text: '需求分析' },
    ]);
  });
});
