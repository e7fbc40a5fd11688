import { expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('The access log', (database) => {
  it('keeps who read what of a case, the same within a batch once', async () => {
    database.accessLog.note('person-1', 'manager-review', 'case-1');
    database.accessLog.note('person-1', 'manager-review', 'case-1');
    database.accessLog.note('person-2', 'manager-review', 'case-1');
    database.accessLog.note('person-1', 'manager-review', 'case-2');
    const notes = await database.accessLog.of('case-1');
    expect(notes.map(({ viewer, object }) => [viewer, object]).sort()).toEqual([
      ['person-1', 'manager-review'],
      ['person-2', 'manager-review'],
    ]);
    expect(notes[0]?.time).toBe(database.clock.now().toISOString());
  });

  it('writes many notes at once', async () => {
    for (let index = 0; index < 250; index++)
      database.accessLog.note(`person-${index}`, 'packet', 'case-many');
    await database.accessLog.onApplicationShutdown();
    expect(await database.accessLog.of('case-many')).toHaveLength(250);
  });

  it('writes by itself after a second', async () => {
    database.accessLog.note('person-1', 'packet', 'case-later');
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, 1300);
    await promise;
    const rows = await database.unitOfWork
      .entities()
      .query<unknown[]>(`SELECT id FROM access_log WHERE object_id = 'case-later'`);
    expect(rows).toHaveLength(1);
  });

  it('notes a page that is shown again as read again', async () => {
    const { repeats } = await database.unitOfWork.whileReading(() => {
      database.accessLog.note('person-1', 'thesis', 'case-again');
      return Promise.resolve();
    });
    expect(await database.accessLog.of('case-again')).toHaveLength(1);
    for (const repeat of repeats ?? []) repeat();
    expect(await database.accessLog.of('case-again')).toHaveLength(2);
  });
});
