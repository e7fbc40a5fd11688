import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogLineRow } from '../../../src/audit/log-line.entity.js';
import { verifyDatabase } from '../../../src/audit/verify-database.js';
import type { Configuration } from '../../../src/config/configuration.js';
import type { Database } from '../../../src/database/database.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { TestProcess } from '../../support/child-process.js';
import { removeTestData, testConfiguration } from '../../support/databases.js';

describe.each(['sqlite', 'postgres'] as const)(
  'A server killed in the middle of changes, on %s',
  (engine) => {
    let configuration: Configuration;
    let database: Database;
    let saved: string[];

    beforeAll(async () => {
      configuration = await testConfiguration(engine);
      const child = TestProcess.start('tests/support/children/unit-worker.ts', configuration);
      try {
        await child.lineCount(/^saved /, 60);
      } finally {
        await child.kill();
      }
      saved = child.lines.map((line) => line.replace('saved ', ''));
      database = await openDatabase(configuration);
    }, 60_000);

    afterAll(async () => {
      await database.close();
      await removeTestData(configuration);
    });

    const streams = async (): Promise<string[]> =>
      (await database.reader.getRepository(LogLineRow).find()).map(({ stream }) => stream);

    it('kept everything that it answered with success', async () => {
      expect(saved.length).toBeGreaterThanOrEqual(60);
      expect(await streams()).toEqual(expect.arrayContaining(saved.map((number) => `case:${number}`)));
    });

    it('left no change half done', async () => {
      const jobs = await database.reader.getRepository(JobRow).find();
      const own = (await streams()).filter((stream) => stream !== 'cycle:1');
      const shared = (await streams()).filter((stream) => stream === 'cycle:1');
      expect(jobs.map(({ key }) => `case:${key}`).sort()).toEqual(own.sort());
      expect(shared).toHaveLength(own.length);
    });

    it('left chains that verify', async () => {
      expect((await verifyDatabase(database)).faults).toEqual([]);
    });
  },
);
