import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runCommandLine } from '../../src/command-line.js';
import { ladderFolder } from './folders.js';

let output: string;
let folder: string;

beforeEach(async () => {
  output = '';
  folder = await mkdtemp(path.join(tmpdir(), 'rungs-rules-'));
  const keep = (text: string | Uint8Array): boolean => {
    output += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true, force: true });
});

const rungs = async (...words: string[]): Promise<number> => {
  process.exitCode = 0;
  await runCommandLine(['node', 'rungs', 'rules', ...words]);
  const status = Number(process.exitCode);
  process.exitCode = 0;
  return status;
};

const goldenFile = (...parts: string[]): string => path.join(import.meta.dirname, 'cases', ...parts);

describe('rungs rules check', () => {
  it('prints version, levels and criteria of the only framework', async () => {
    expect(await rungs('check', '--json')).toBe(0);
    const report = JSON.parse(output) as { ok: boolean; version: string; levels: Record<string, unknown>[] };
    expect(report.ok).toBe(true);
    expect(report.version).toMatch(/^[0-9a-f]{64}$/);
    expect(report.levels.map(({ code, required }) => [code, required])).toEqual([
      ['P1', 10],
      ['P2', 15],
      ['P3', 17],
      ['P4', 19],
      ['P5', 15],
      ['P6', 14],
      ['A5', 15],
    ]);
    expect(Object.keys((report.levels[0]?.criteria as object[])[0] ?? {})).toEqual([
      'id',
      'dimension',
      'must',
      'inheritedFrom',
      'zh',
      'en',
    ]);
  });

  it('names all mistakes of a broken copy, a file of 50 MB among them, and ends with status 1', async () => {
    await cp(ladderFolder, folder, { recursive: true });
    await writeFile(path.join(folder, 'facts.json'), Buffer.alloc(50_000_000, ' '));
    await writeFile(path.join(folder, 'flags.json'), '{"flags": [}');
    await writeFile(path.join(folder, 'readiness.json'), `${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    const started = performance.now();
    expect(await rungs('check', folder, '--json')).toBe(1);
    expect(performance.now() - started).toBeLessThan(2000);
    const report = JSON.parse(output) as { ok: boolean; problems: Record<string, string>[] };
    expect(report.ok).toBe(false);
    expect(report.problems.map(({ file, place, code }) => `${file} ${place} ${code}`)).toEqual([
      'facts.json $ file-too-large',
      'flags.json line 1, column 12 json-invalid',
      'readiness.json line 1, column 33 json-too-deep',
    ]);
    for (const { reason, remedy } of report.problems)
      expect([reason, remedy]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('speaks Chinese when asked to', async () => {
    expect(await rungs('check', path.join(folder, 'nothing'), '--lang', 'zh')).toBe(1);
    expect(output).toContain('无法读取文件夹');
  });
});

describe('rungs rules explain', () => {
  it('gives the outcome of every criterion with its reasons in words', async () => {
    expect(await rungs('explain', goldenFile('P3', 'readiness.json'), '--lang', 'zh')).toBe(0);
    expect(output).toContain('✗ P3.design.solve-complex-problems  在设计中能解决复杂问题');
    expect(output).toContain('未满足：上级评分为 2 分（要求至少 3 分）。');
    expect(await rungs('explain', goldenFile('P3', 'readiness.json'))).toBe(0);
    expect(output).toContain("Not met: manager's rating is 2 points (needed: at least 3 points).");
  });

  it('prints outcomes, trees and sentences as JSON', async () => {
    expect(await rungs('explain', goldenFile('A5', 'each-criterion.json'), '--json')).toBe(0);
    const { cases } = JSON.parse(output) as { cases: { criteria: Record<string, unknown>[] }[] };
    expect(cases).toHaveLength(31);
    expect(cases[0]?.criteria).toHaveLength(15);
    expect(Object.keys(cases[0]?.criteria[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'outcome', 'reason', 'sentence', 'explanation']),
    );
  });

  it('ends with status 1 where a case is not as its file expects', async () => {
    const file = path.join(folder, 'case.json');
    const person = {
      status: 'active',
      level: 'P1',
      levelSince: '2020-01-01',
      lastPerformance: null,
      lastDeclined: null,
    };
    const days = { effectiveDate: '2026-07-01', evaluationDay: '2026-05-20', raterSince: null };
    const reviews = { self: null, manager: null };
    const data = { person, ...days, otherOpenCase: false, reviews, evidence: {} };
    const framework = path.relative(folder, ladderFolder);
    await writeFile(
      file,
      JSON.stringify({ framework, targetLevel: 'P2', case: data, expected: { readiness: 'ready' } }),
    );
    expect(await rungs('explain', file)).toBe(1);
    expect(output).toContain('≠ readiness: expected ready, found not-yet');
  });

  it.each([
    ['no JSON', '{'],
    ['no case', '{"targetLevel":"P2"}'],
    ['no day', '{"targetLevel":"P2","case":{"effectiveDate":"2026-02-30"}}'],
    ['an unknown level', '{"targetLevel":"P9","case":{}}'],
  ])('refuses a file with %s in words', async (_, text) => {
    const file = path.join(folder, 'case.json');
    await writeFile(file, text);
    expect(await rungs('explain', file)).toBe(1);
    expect(output).toMatch(/can't be explained:\n.+/);
  });
});
