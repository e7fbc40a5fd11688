import { expect, it } from '@jest/globals';
import {
  isAppendOnlyViolation,
  isCheckViolation,
  isForeignKeyViolation,
  isRetryable,
  isUniqueViolation,
} from '../../../src/database/errors.js';
import { LogParticularsRow } from '../../../src/audit/log-particulars.entity.js';
import { newJob } from '../../../src/jobs/job-queue.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { describeOnBothDatabases, testStart } from '../../support/databases.js';

describeOnBothDatabases('What a database refuses is recognised', (database) => {
  const refusalOf = (work: () => Promise<unknown>): Promise<unknown> =>
    database.unitOfWork.run(work).then(
      () => null,
      (error: unknown) => error,
    );
  const insert = (row: JobRow): Promise<unknown> => database.unitOfWork.entities().insert(JobRow, row);

  it('as a key that exists already', async () => {
    const row = newJob('twice', 'row', testStart);
    const error = await refusalOf(async () => {
      await insert(row);
      await insert(row);
    });
    expect([isUniqueViolation(error), isRetryable(error)]).toEqual([true, false]);
  });

  it('as a reference to nothing', async () => {
    const row = { stream: 'case:none', sequence: 1, salt: '', body: '{}' };
    const error = await refusalOf(() => database.unitOfWork.entities().insert(LogParticularsRow, row));
    expect([isForeignKeyViolation(error), isUniqueViolation(error)]).toEqual([true, false]);
  });

  it('as a row that breaks a check', async () => {
    const error = await refusalOf(() =>
      insert({ ...newJob('odd', 'row', testStart), state: 'odd' as 'done' }),
    );
    expect(isCheckViolation(error)).toBe(true);
  });

  it('as a change to a table that may only grow', async () => {
    await database.unitOfWork.run(() =>
      database.auditLog.append({ stream: 'system', type: 'started', actor: 'clock' }),
    );
    const error = await refusalOf(() =>
      database.unitOfWork.entities().query(`UPDATE log_line SET actor = 'nobody'`),
    );
    expect(isAppendOnlyViolation(error)).toBe(true);
  });

  it('as none of these, when something else went wrong', () => {
    const error = new Error('something else');
    expect([isUniqueViolation(error), isForeignKeyViolation(error), isRetryable(error)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
