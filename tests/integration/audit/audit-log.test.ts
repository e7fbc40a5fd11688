import { expect, it } from '@jest/globals';
import { noHash } from '../../../src/audit/log-line.js';
import { recordHeads } from '../../../src/audit/recorded-heads.js';
import { verifyDatabase } from '../../../src/audit/verify-database.js';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('The log', (database) => {
  const append = (stream: string, type = 'moved') =>
    database.unitOfWork.run(() =>
      database.auditLog.append({
        stream,
        type,
        actor: 'person-1',
        effect: { to: 'screening', numbers: [1, 0.5] },
        particulars: { comment: '她在评审中的表现很好', count: 3 },
      }),
    );

  it('numbers the lines of a stream from 1 and chains them by their hashes', async () => {
    const first = await append('case:chain');
    const second = await append('case:chain');
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect(first.previousHash).toBe(noHash);
    expect(second.previousHash).toBe(first.hash);
  });

  it('gives back what was written', async () => {
    const written = await append('case:read');
    expect(await database.auditLog.read('case:read')).toEqual([written]);
    expect(await database.auditLog.read('case:read', 1)).toEqual([]);
  });

  it('writes several lines to several streams in one go', async () => {
    const lines = await database.unitOfWork.run(() =>
      database.auditLog.appendAll(
        ['case:a', 'case:b', 'case:a'].map((stream) => ({ stream, type: 'moved', actor: 'clock' })),
      ),
    );
    expect(lines.map(({ stream, sequence }) => `${stream} ${sequence}`)).toEqual([
      'case:a 1',
      'case:b 1',
      'case:a 2',
    ]);
    expect(lines[2]?.previousHash).toBe(lines[0]?.hash);
  });

  it('gives each of many writers at once a number of its own, without gaps', async () => {
    await Promise.all(Array.from({ length: 100 }, () => append('case:crowd')));
    const lines = await database.auditLog.read('case:crowd');
    expect(lines.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
  });

  it('forgets the line when its unit rolls back', async () => {
    const work = database.unitOfWork.run(async () => {
      await database.auditLog.append({ stream: 'case:undone', type: 'moved', actor: 'person-1' });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await database.auditLog.head('case:undone')).toBeNull();
  });

  it('salts what it says of people, so that two equal texts have different hashes', async () => {
    const first = await append('case:salt');
    const second = await append('case:salt');
    expect(first.particularsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.particularsHash).not.toBe(second.particularsHash);
  });

  it('erases what it says of people and still verifies', async () => {
    await append('case:erase');
    await database.unitOfWork.run(() => database.auditLog.erase('case:erase', 1));
    const [line] = await database.auditLog.read('case:erase');
    expect(line?.particulars).toBeNull();
    expect(line?.effect).toEqual({ to: 'screening', numbers: [1, 0.5] });
    const report = await verifyDatabase(database.database);
    expect(report.faults).toEqual([]);
    expect(report.erased).toBe(1);
  });

  it.each([
    `UPDATE log_line SET actor = 'somebody' WHERE stream = 'case:chain'`,
    `DELETE FROM log_line WHERE stream = 'case:chain'`,
    `UPDATE log_particulars SET body = '{}' WHERE stream = 'case:chain'`,
  ])('refuses %s', async (statement) => {
    await append('case:chain');
    await expect(database.database.writer.query(statement)).rejects.toThrow('append only');
  });

  it('records where streams stand in the stream of their cycle', async () => {
    const line = await append('case:head');
    await database.unitOfWork.run(() =>
      recordHeads(database.auditLog, 'cycle:1', ['case:head', 'case:none']),
    );
    const [record] = await database.auditLog.read('cycle:1');
    expect(record?.effect).toEqual({
      heads: [{ stream: 'case:head', sequence: line.sequence, hash: line.hash }],
    });
  });
});
