import { expect, it } from '@jest/globals';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('Jobs', (database) => {
  const done: string[] = [];
  const enqueue = (kind: string, payload: object = {}, options = {}): Promise<string> =>
    database.unitOfWork.run(() => database.jobQueue.enqueue(kind, payload, options));
  const later = (seconds: number): void =>
    database.clock.set(new Date(database.clock.now().getTime() + seconds * 1000));

  it('are done after the unit that asked for them, with what they were given', async () => {
    database.jobHandlers.register<{ name: string }>('greet', async ({ name }) => void done.push(name));
    const id = await enqueue('greet', { name: '李雷' });
    expect(done).toEqual([]);
    expect(await database.jobRunner.runDue()).toBe(1);
    expect(done).toEqual(['李雷']);
    expect(await database.jobQueue.find(id)).toMatchObject({ state: 'done', attempts: 1, running: false });
  });

  it('keep nothing of what they were given once they are done', async () => {
    const id = await enqueue('greet', { name: '/invitation/secret' });
    await database.jobRunner.runDue();
    expect((await database.jobQueue.find(id))?.payload).toEqual({});
  });

  it('are not done when the unit rolls back', async () => {
    const work = database.unitOfWork.run(async () => {
      await database.jobQueue.enqueue('greet', { name: 'nobody' });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await database.jobRunner.runDue()).toBe(0);
  });

  it('wait for their time', async () => {
    const runAfter = new Date(database.clock.now().getTime() + 60_000);
    await enqueue('greet', { name: 'later' }, { runAfter });
    expect(await database.jobRunner.runDue()).toBe(0);
    later(60);
    expect(await database.jobRunner.runDue()).toBe(1);
  });

  it('wait once for each key, and again once the first has begun', async () => {
    const bothStarted = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    let started = 0;
    database.jobHandlers.register('keyed', () => {
      if (++started === 2) bothStarted.resolve();
      return gate.promise;
    });
    const first = await enqueue('keyed', {}, { key: 'cycle-1' });
    expect(await enqueue('keyed', {}, { key: 'cycle-1' })).toBe(first);
    expect(await enqueue('keyed', {}, { key: 'cycle-2' })).not.toBe(first);
    const running = database.jobRunner.runDue();
    await bothStarted.promise;
    const second = await enqueue('keyed', {}, { key: 'cycle-1' });
    expect(second).not.toBe(first);
    gate.resolve();
    await running;
    expect(await database.jobQueue.latest('keyed', 'cycle-2')).toMatchObject({ state: 'done' });
  });

  it('with one key wait once, however many ask at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => enqueue('crowd', {}, { key: 'same' })));
    expect(new Set(ids).size).toBe(1);
    await database.unitOfWork.run(() => database.unitOfWork.entities().delete(JobRow, { kind: 'crowd' }));
  });

  it('are tried again with growing pauses, then given up with the reason', async () => {
    const attempts: number[] = [];
    database.jobHandlers.register(
      'failing',
      async (_, { attempt }) => {
        attempts.push(attempt);
        throw new Error('the printer is on fire');
      },
      { attempts: 3 },
    );
    const id = await enqueue('failing');
    await database.jobRunner.runDue();
    expect(await database.jobQueue.find(id)).toMatchObject({ state: 'pending', attempts: 1 });
    later(5);
    await database.jobRunner.runDue();
    later(5);
    expect(await database.jobRunner.runDue()).toBe(0);
    later(15);
    await database.jobRunner.runDue();
    expect(attempts).toEqual([1, 2, 3]);
    expect(await database.jobQueue.failed()).toMatchObject([{ id, reason: 'the printer is on fire' }]);
    await database.unitOfWork.run(() => database.jobQueue.retry(id));
    expect(await database.jobRunner.runDue()).toBe(1);
  });

  it('of a kind that nobody does are given up in words', async () => {
    const id = await enqueue('unheard-of');
    await database.jobRunner.runDue();
    expect((await database.jobQueue.find(id))?.reason).toContain('unheard-of');
  });

  it('show how far they are', async () => {
    const gate = Promise.withResolvers<void>();
    const reported = Promise.withResolvers<void>();
    database.jobHandlers.register('long', async (_, context) => {
      await context.progress({ done: 3, total: 10 });
      reported.resolve();
      await gate.promise;
    });
    const id = await enqueue('long');
    const running = database.jobRunner.runDue();
    await reported.promise;
    expect(await database.jobQueue.find(id)).toMatchObject({
      running: true,
      progress: { done: 3, total: 10 },
    });
    gate.resolve();
    await running;
  });

  it('that recur are done once in each slot, by however many servers, and once after a pause', async () => {
    let count = 0;
    database.jobHandlers.register('tick', async () => void count++);
    database.jobHandlers.every(60, 'tick');
    const runners = [database.jobRunner, database.runnerBeside()];
    const all = () => Promise.all(runners.map((runner) => runner.runDue()));
    await all();
    expect(count).toBe(1);
    later(1800);
    await all();
    expect(count).toBe(1);
    later(1800);
    await all();
    expect(count).toBe(2);
    later(10 * 3600);
    await all();
    expect(count).toBe(3);
  });

  it('are done by one of two servers, each once', async () => {
    const seen: number[] = [];
    database.jobHandlers.register<{ number: number }>('shared', async ({ number }) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen.push(number);
    });
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    await database.unitOfWork.run(async () => {
      for (const number of numbers) await database.jobQueue.enqueue('shared', { number });
    });
    const counts = await Promise.all([database.jobRunner.runDue(), database.runnerBeside().runDue()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(30);
    expect(seen.sort((left, right) => left - right)).toEqual(numbers);
  });

  it('are begun as soon as they are committed where a runner is started, and by nobody once it stopped', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    database.jobHandlers.register('prompt', async () => resolve());
    await database.jobRunner.start();
    await enqueue('prompt');
    await promise;
    await database.jobRunner.stop();
    const id = await enqueue('prompt');
    await new Promise((wait) => setTimeout(wait, 50));
    expect(await database.jobQueue.find(id)).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('that a stopping server interrupts are given back', async () => {
    const started = Promise.withResolvers<void>();
    database.jobHandlers.register('interrupted', (_, { signal }) => {
      started.resolve();
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('stopping'))),
      );
    });
    const runner = database.runnerBeside();
    await runner.start();
    const id = await enqueue('interrupted');
    await started.promise;
    await runner.stop();
    expect(await database.jobQueue.find(id)).toMatchObject({ state: 'pending', running: false, attempts: 1 });
  });
});
