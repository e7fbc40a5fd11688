import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from '@jest/globals';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { describeOnBothDatabases } from '../../support/databases.js';

/** Runs something outside of the unit at hand, as the request of somebody else is. */
const outside = AsyncLocalStorage.snapshot();

describeOnBothDatabases('A unit of work', (database) => {
  const enqueue = (kind: string): Promise<string> => database.jobQueue.enqueue(kind, {});
  const countOf = (kind: string): Promise<number> => database.unitOfWork.entities().countBy(JobRow, { kind });

  it('keeps everything when its work succeeds', async () => {
    await database.unitOfWork.run(async () => {
      await enqueue('kept');
      await enqueue('kept');
    });
    expect(await countOf('kept')).toBe(2);
  });

  it('undoes everything when its work throws, and says what was thrown', async () => {
    const work = database.unitOfWork.run(async () => {
      await enqueue('undone');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await countOf('undone')).toBe(0);
  });

  it('takes nested units into itself', async () => {
    const work = database.unitOfWork.run(async () => {
      await database.unitOfWork.run(() => enqueue('nested'));
      throw new Error('outer');
    });
    await expect(work).rejects.toThrow('outer');
    expect(await countOf('nested')).toBe(0);
  });

  it('undoes its own part only, when two run at once', async () => {
    const failing = database.unitOfWork.run(async () => {
      await enqueue('beside');
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('failing');
    });
    const succeeding = database.unitOfWork.run(() => enqueue('beside'));
    await expect(failing).rejects.toThrow('failing');
    await succeeding;
    expect(await countOf('beside')).toBe(1);
  });

  it('hides what it writes from everybody outside until it is committed', async () => {
    await database.unitOfWork.run(async () => {
      await enqueue('hidden');
      expect(await countOf('hidden')).toBe(1);
      expect(await outside(() => countOf('hidden'))).toBe(0);
    });
    expect(await countOf('hidden')).toBe(1);
  });

  it('refuses to be used after its end', async () => {
    const late: { read?: () => Promise<number> } = {};
    const gate = Promise.withResolvers<void>();
    await database.unitOfWork.run(async () => {
      const waiting = gate.promise.then(() => countOf('late'));
      late.read = () => waiting;
    });
    gate.resolve();
    await expect(late.read?.()).rejects.toThrow('over');
  });

  it('runs what is to follow the commit once it is committed, and never after a rollback', async () => {
    const order: string[] = [];
    await database.unitOfWork.run(async () => {
      database.unitOfWork.afterCommit(() => order.push('after'));
      order.push('inside');
    });
    await database.unitOfWork
      .run(async () => {
        database.unitOfWork.afterCommit(() => order.push('never'));
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(order).toEqual(['inside', 'after']);
  });

  it('succeeds even if what follows the commit throws', async () => {
    const result = await database.unitOfWork.run(async () => {
      database.unitOfWork.afterCommit(() => Promise.reject(new Error('the mail server is away')));
      return 'done';
    });
    expect(result).toBe('done');
  });

  it('refuses a change that was made outside of a unit', async () => {
    await expect(enqueue('outside')).rejects.toThrow('UnitOfWork.run()');
  });
});
