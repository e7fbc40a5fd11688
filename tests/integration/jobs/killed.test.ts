import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Configuration } from '../../../src/config/configuration.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { SystemClock } from '../../../src/config/clock.js';
import { SystemRandom } from '../../../src/config/random.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { leaseDuration } from '../../../src/jobs/job-store.js';
import { verifyDatabase } from '../../../src/audit/verify-database.js';
import { LogLineRow } from '../../../src/audit/log-line.entity.js';
import { TestProcess } from '../../support/child-process.js';
import { removeTestData, testConfiguration } from '../../support/databases.js';
import { assembleSupports, type Supports } from '../../support/supports.js';

/** As the process sees time, but after the leases of the killed one have run out. */
class LaterClock extends SystemClock {
  override now(): Date {
    return new Date(super.now().getTime() + leaseDuration + 1000);
  }
}

describe.each(['sqlite', 'postgres'] as const)('A server killed in the middle of jobs, on %s', (engine) => {
  let configuration: Configuration;
  let supports: Supports;
  let child: TestProcess;

  beforeAll(async () => {
    configuration = await testConfiguration(engine);
    child = TestProcess.start('tests/support/children/job-worker.ts', configuration);
    await child.line(/^did 7$/);
    await child.kill();
    const surroundings = { configuration, clock: new LaterClock(), random: new SystemRandom() };
    supports = assembleSupports(await openDatabase(configuration), surroundings);
  });

  afterAll(async () => {
    await child.kill();
    await supports.database.close();
    await removeTestData(configuration);
  });

  const countBy = (where: object): Promise<number> => supports.unitOfWork.entities().countBy(JobRow, where);

  it('left every job there, some of them half done', async () => {
    expect(await countBy({ kind: 'slow' })).toBe(40);
    expect(await countBy({ state: 'pending' })).toBeGreaterThan(0);
  });

  it('has lost nothing of what it said it did', async () => {
    const said = child.lines.filter((line) => line.startsWith('did ')).map((line) => line.slice(4));
    const lines = await supports.unitOfWork.entities().find(LogLineRow);
    expect(lines.map(({ stream }) => stream)).toEqual(
      expect.arrayContaining(said.map((number) => `case:${number}`)),
    );
  });

  it('is followed by one that does the rest', async () => {
    const rest = await countBy({ state: 'pending' });
    supports.jobHandlers.register<{ number: number }>('slow', async ({ number }) => {
      const entry = { stream: `case:${number}`, type: 'done', actor: 'clock' };
      await supports.unitOfWork.run(() => supports.auditLog.append(entry));
    });
    expect(await supports.jobRunner.runDue()).toBe(rest);
    expect(await countBy({ state: 'done' })).toBe(40);
    const report = await verifyDatabase(supports.database);
    expect(report).toMatchObject({ streams: 40, faults: [] });
  });
});
