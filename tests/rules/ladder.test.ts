import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Framework } from '../../src/domain/framework/framework.js';
import { levelOf } from '../../src/domain/framework/framework.js';
import { engineeringFolder, frameworkIn, ladderFolder } from './folders.js';

let ladder: Framework;

beforeAll(async () => {
  ladder = await frameworkIn(ladderFolder);
});

const inherited = (code: string): Record<string, string> =>
  Object.fromEntries(
    levelOf(ladder, code).required.flatMap(({ dimension, inheritedFrom }) =>
      inheritedFrom ? [[dimension, inheritedFrom]] : [],
    ),
  );

describe('the ladder of product managers', () => {
  it('has 84 criteria of 11 dimensions on seven levels', () => {
    const own = ladder.levels.map((level) => [level.code, level.rank, level.own.length]);
    expect(own).toEqual([
      ['P1', 1, 10],
      ['P2', 2, 15],
      ['P3', 3, 15],
      ['P4', 4, 15],
      ['P5', 5, 12],
      ['P6', 6, 8],
      ['A5', 5, 9],
    ]);
    expect(ladder.levels.flatMap((level) => level.own)).toHaveLength(84);
    expect(ladder.dimensions).toHaveLength(11);
  });

  it('requires with inheritance what the counts say', () => {
    expect(ladder.levels.map(({ required }) => required.length)).toEqual([10, 15, 17, 19, 15, 14, 15]);
  });

  it('inherits a dimension from the nearest lower level on the path that names it', () => {
    expect(inherited('P2')).toEqual({});
    expect(inherited('P3')).toEqual({ 'learning-drive': 'P2' });
    expect(inherited('P6')).toEqual({
      analysis: 'P5',
      'learning-drive': 'P5',
      'process-standards': 'P5',
      collaboration: 'P4',
      prototyping: 'P3',
      'understanding-execution': 'P3',
    });
  });

  it('lets the architect inherit along P4, not P5', () => {
    expect(inherited('A5')).toEqual({
      collaboration: 'P4',
      'team-building': 'P4',
      prototyping: 'P3',
      'understanding-execution': 'P3',
    });
  });

  it('never makes an inherited criterion a must', () => {
    for (const { required } of ladder.levels) {
      expect(required.filter(({ must, inheritedFrom }) => must && inheritedFrom !== null)).toEqual([]);
    }
  });

  it('has no two criteria with the same text', () => {
    const own = ladder.levels.flatMap((level) => level.own);
    expect(new Set(own.map(({ zh }) => zh)).size).toBe(84);
    expect(new Set(own.map(({ en }) => en)).size).toBe(84);
  });

  it('leads from P4 to two tracks and has P1 as nobody’s target', () => {
    const steps = ladder.transitions.map(({ from, to }) => `${from}${to}`);
    expect(steps).toEqual(['P1P2', 'P2P3', 'P3P4', 'P4P5', 'P4A5', 'P5P6']);
    expect(levelOf(ladder, 'P1').emphasis).toBe('general');
  });

  it('asks the months in level of design.md', () => {
    expect(ladder.eligibility.perLevel.monthsInLevel).toEqual({
      P2: 12,
      P3: 12,
      P4: 18,
      P5: 24,
      P6: 36,
      A5: 24,
    });
  });
});

describe('the second framework', () => {
  it('has four levels, a scale of 0 to 3 and one track, by the same code', async () => {
    const engineering = await frameworkIn(engineeringFolder);
    expect(engineering.levels.map(({ code }) => code)).toEqual(['E1', 'E2', 'E3', 'E4']);
    expect([engineering.scale.min, engineering.scale.max, engineering.tracks.length]).toEqual([0, 3, 1]);
    expect(engineering.version).not.toBe(ladder.version);
  });
});
