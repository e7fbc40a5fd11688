import { beforeAll, expect, it } from '@jest/globals';
import { newJob } from '../../../src/jobs/job-queue.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { describeOnBothDatabases, testStart } from '../../support/databases.js';

/** A form was opened at version 1; `text` is what was typed. */
interface Change {
  readonly text: string;
  readonly version: number;
}

describeOnBothDatabases('Two changes at once to one row', (database) => {
  beforeAll(() => database.unitOfWork.run(() => entities().insert(JobRow, newJob('row', 'row', testStart))));

  const entities = () => database.unitOfWork.entities();

  /** Load, decide, save: as services do. Both have read before either writes. */
  const change = ({ text, version }: Change, met: () => Promise<void>): Promise<'saved' | 'conflict'> =>
    database.unitOfWork.run(async () => {
      const row = await entities().findOneByOrFail(JobRow, { id: 'row' });
      await met();
      if (row.version !== version) return 'conflict';
      const next = { reason: text, version: version + 1 };
      const { affected } = await entities().update(JobRow, { id: 'row', version }, next);
      return affected === 1 ? 'saved' : 'conflict';
    });

  it('let one win and tell the other, whose words are nowhere in the database', async () => {
    const met = meeting(database.database.profile.parallelUnits ? 2 : 1);
    const results = await Promise.all([
      change({ text: 'left', version: 1 }, met),
      change({ text: 'right', version: 1 }, met),
    ]);
    expect([...results].sort()).toEqual(['conflict', 'saved']);
    const row = await entities().findOneByOrFail(JobRow, { id: 'row' });
    expect(row.version).toBe(2);
    expect(row.reason).toBe(results[0] === 'saved' ? 'left' : 'right');
  });

  it('count each of many increments, begun again as often as it takes', async () => {
    const increment = () =>
      database.unitOfWork.run(async () => {
        const row = await entities().findOneByOrFail(JobRow, { id: 'row' });
        await entities().update(JobRow, { id: 'row', version: row.version }, { version: row.version + 1 });
      });
    const before = (await entities().findOneByOrFail(JobRow, { id: 'row' })).version;
    await Promise.all(Array.from({ length: 20 }, increment));
    expect((await entities().findOneByOrFail(JobRow, { id: 'row' })).version).toBe(before + 20);
  });
});

/** Waits the first time until so many have come; later comers pass. */
function meeting(size: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    if (++come >= size) resolve();
    return promise;
  };
}
