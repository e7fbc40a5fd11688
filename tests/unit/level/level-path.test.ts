import { beforeAll, describe, expect, it } from '@jest/globals';
import { ladderPath, type PathBranch } from '../../../src/cases/level/level-path.view.js';
import { besideNext } from '../../../src/cases/level/next-level.view.js';
import { levelOf, type Framework } from '../../../src/domain/framework/framework.js';
import { checkRulesFolder, frameworkFolders } from '../../../src/rulebook/rules-folder.js';

const codes = ({ levels, branches }: PathBranch): unknown => [
  levels.map(({ code }) => code),
  ...branches.map(codes),
];

describe('the ladder as a way', () => {
  let framework: Framework;

  beforeAll(async () => {
    const [folder = ''] = await frameworkFolders();
    const checked = await checkRulesFolder(folder);
    if (!checked.ok) throw new Error('The rules folder has problems.');
    framework = checked.framework;
  });

  it('parts after P4', () => {
    const [branch, ...others] = ladderPath(framework, { level: 'P3', since: new Map() }, 'en');
    expect(others).toEqual([]);
    expect(branch && codes(branch)).toEqual([['P1', 'P2', 'P3', 'P4'], [['P5', 'P6']], [['A5']]]);
  });

  it('lights one step, with those below it climbed and its day beside it', () => {
    const since = new Map([['P3', '2024-01-01']]);
    const [branch] = ladderPath(framework, { level: 'P3', since }, 'en');
    expect(branch?.levels.map(({ place }) => place)).toEqual(['done', 'done', 'present', 'ahead']);
    expect(branch?.levels[2]?.since).toBe('2024-01-01');
  });

  it('counts the other track as ahead for who is on one', () => {
    const [branch] = ladderPath(framework, { level: 'P6', since: new Map() }, 'en');
    expect(branch?.branches.map(({ levels }) => levels.map(({ place }) => place))).toEqual([
      ['done', 'present'],
      ['ahead'],
    ]);
  });

  it('marks what the next level asks anew, and not what it carries over', () => {
    const rows = besideNext(framework, levelOf(framework, 'P3'), levelOf(framework, 'P4'), 'en');
    const prototyping = rows.find(({ name }) => name.startsWith('prototyping'));
    expect(prototyping?.isNew).toBe(false);
    expect(prototyping?.there.map(({ inheritedFrom }) => inheritedFrom)).toEqual(['P3']);
    expect(rows.find(({ name }) => name === 'analysis')?.there.every(({ isNew }) => isNew)).toBe(true);
  });
});
