import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from '@jest/globals';
import { LogLineRow } from '../../../src/audit/log-line.entity.js';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('What a unit remembers', (database) => {
  const lines = (): Promise<number> =>
    database.unitOfWork.remembered('lines', ['log_line'], () =>
      database.unitOfWork.entities().countBy(LogLineRow, { stream: 'case:1' }),
    );
  const append = () => database.auditLog.append({ stream: 'case:1', type: 'moved', actor: 'person-1' });

  it('is read once, and again after a write to its table', async () => {
    await database.unitOfWork.run(async () => {
      const before = lines();
      expect(lines()).toBe(before);
      expect(await before).toBe(0);
      await append();
      expect(await lines()).toBe(1);
    });
  });

  it('stays known while other tables are written', async () => {
    await database.unitOfWork.run(async () => {
      const before = lines();
      await database.jobQueue.enqueue('follow-up', {});
      expect(lines()).toBe(before);
    });
  });

  it('of more tables than can be told is forgotten with any write', async () => {
    const read = () => database.unitOfWork.remembered('all', 'all', () => Promise.resolve({}));
    await database.unitOfWork.run(async () => {
      const before = await read();
      expect(await read()).toBe(before);
      await database.jobQueue.enqueue('follow-up', {});
      expect(await read()).not.toBe(before);
    });
  });

  it('is forgotten with the unit, and never kept outside of one', async () => {
    await database.unitOfWork.run(() => lines());
    await database.unitOfWork.run(append);
    expect(await lines()).toBe(2);
    await database.unitOfWork.run(append);
    expect(await lines()).toBe(3);
  });

  it('holds for one page as well, until something is written, and no longer', async () => {
    let later = () => lines();
    await database.unitOfWork.whileReading(async () => {
      const before = lines();
      expect(lines()).toBe(before);
      const count = await before;
      await database.unitOfWork.run(append);
      expect(await lines()).toBe(count + 1);
      later = AsyncLocalStorage.bind(() => lines());
    });
    expect(later()).not.toBe(later());
  });

  it('says what must happen again when a page is shown again, and nothing once it wrote', async () => {
    const { unitOfWork } = database;
    const again = () => undefined;
    const plain = await unitOfWork.whileReading(() => Promise.resolve('page'));
    expect(plain).toEqual({ value: 'page', repeats: [] });
    const noted = await unitOfWork.whileReading(() => {
      unitOfWork.whenShownAgain(again);
      return lines();
    });
    expect(noted.repeats).toEqual([again]);
    const written = await unitOfWork.whileReading(async () => {
      unitOfWork.whenShownAgain(again);
      await unitOfWork.run(append);
      unitOfWork.whenShownAgain(again);
    });
    expect(written.repeats).toBeNull();
  });

  it('of many ids is read together, and those alone that are not known', async () => {
    const { unitOfWork } = database;
    const asked: (readonly string[])[] = [];
    const each = (ids: readonly string[]) =>
      unitOfWork.rememberedEach(ids, {
        key: (id) => `size of ${id}`,
        tables: ['log_line'],
        read: (missing) => {
          asked.push(missing);
          const known = missing.filter((id) => id !== 'nobody');
          return Promise.resolve(new Map(known.map((id) => [id, id.length])));
        },
      });
    await unitOfWork.whileReading(async () => {
      expect(await each(['one', 'nobody', 'one'])).toEqual(new Map([['one', 3]]));
      expect(await each(['three', 'one', 'nobody'])).toEqual(
        new Map([
          ['three', 5],
          ['one', 3],
        ]),
      );
      expect(asked).toEqual([['one', 'nobody'], ['three']]);
      await unitOfWork.run(append);
      expect((await each(['one'])).get('one')).toBe(3);
    });
    await each(['one']);
    expect(asked).toEqual([['one', 'nobody'], ['three'], ['one'], ['one']]);
  });
});
