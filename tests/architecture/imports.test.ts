import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const projectFolder = path.resolve(import.meta.dirname, '..', '..');

async function cruise(): Promise<Cruise> {
  const program = path.join(
    projectFolder,
    'node_modules',
    'dependency-cruiser',
    'bin',
    'dependency-cruise.mjs',
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: projectFolder, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failure: { stdout?: string; stderr?: string }) => {
    // The cruiser ends with the number of violations; its report is on the standard output all the same.
    if (!failure.stdout) throw new Error(failure.stderr ?? 'dependency-cruiser said nothing');
    return { stdout: failure.stdout };
  });
  return JSON.parse(stdout) as Cruise;
}

describe('the rooms of the house', () => {
  it('import along the one order, without cycles, and the domain stays pure', async () => {
    const report = await cruise();
    expect(report.modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(10);
    expect(report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  }, 120_000);
});
