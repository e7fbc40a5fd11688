import { expect, it } from '@jest/globals';
import { Statement } from '../../../src/database/statement.js';
import { newJob } from '../../../src/jobs/job-queue.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { describeOnBothDatabases, testStart } from '../../support/databases.js';

describeOnBothDatabases('A statement', (database) => {
  const find = new Statement(
    'SELECT "id", "run_after" AS "runAfter" FROM "job" WHERE "kind" = :kind AND ("id" = :id OR "key" = :id)',
  );
  const advance = new Statement(
    'UPDATE "job" SET "version" = "version" + 1 WHERE "kind" = :kind AND "version" = :version',
  );

  it('finds rows by named parameters, each used as often as it likes', async () => {
    await database.unitOfWork.run(() =>
      database.unitOfWork.entities().insert(JobRow, newJob('one', 'row', testStart)),
    );
    const rows = await find.rows(database.unitOfWork.entities(), { id: 'one', kind: 'row' });
    expect(rows).toEqual([{ id: 'one', runAfter: testStart.toISOString() }]);
  });

  it('says how many rows it changed', async () => {
    const change = (version: number) =>
      database.unitOfWork.run(() => advance.change(database.unitOfWork.entities(), { kind: 'row', version }));
    expect([await change(1), await change(1)]).toEqual([1, 0]);
  });

  it('changes nothing outside of a unit', async () => {
    const entities = database.database.reader.manager;
    await expect(advance.change(entities, { kind: 'row', version: 2 })).rejects.toThrow('UnitOfWork.run()');
  });

  it('names a parameter that was forgotten', async () => {
    await expect(async () => find.rows(database.unitOfWork.entities(), { id: 'one' })).rejects.toThrow(
      'kind',
    );
  });
});
