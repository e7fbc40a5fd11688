import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { finalCaseStates, waitingCaseStates } from '../../src/domain/workflow/case-state.js';
import { isPlayed, playSample, sampleConfiguration } from '../../src/sample/demo.js';

describe('the sample company', () => {
  let folder: string;
  const lines: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'rungs-test-sample-'));
    const configuration = sampleConfiguration({ RUNGS_DATA_DIR: folder });
    await playSample(configuration, (line) => lines.push(line), path.join(folder, 'out'));
    expect(isPlayed(configuration)).toBe(true);
  }, 600_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The states that the report names for the cycle in its heading, each with at least one case. */
  const statesOf = (cycle: string): string[] => {
    const start = lines.findIndex((line) => line.includes(`${cycle} (`));
    const reported = lines.slice(start + 1).map((line) => /^\s+[1-9]\d*\s+(\S+)$/.exec(line)?.[1]);
    const end = reported.findIndex((state) => state === undefined);
    return reported.slice(0, end === -1 ? undefined : end).flatMap((state) => state ?? []);
  };

  it('closes its first cycle with every final state but those of drafts and cancelled cycles', () => {
    const expected = finalCaseStates.filter((state) => state !== 'cancelled' && state !== 'discarded');
    expect(statesOf('2025 年下半年晋升').toSorted()).toEqual(expected.toSorted());
  });

  it('leaves its second cycle with a case in every waiting state', () => {
    expect(statesOf('2026 年上半年晋升').toSorted()).toEqual([...waitingCaseStates].toSorted());
  });

  it('prints reports, letters, packets and summaries in both languages', async () => {
    const files = await readdir(path.join(folder, 'out'));
    for (const kind of ['decision-report', 'decision-letter', 'committee-packet', 'cycle-summary']) {
      for (const language of ['zh', 'en']) {
        expect(files.some((name) => name.startsWith(kind) && name.endsWith(`-${language}.pdf`))).toBe(true);
      }
    }
  });
});
