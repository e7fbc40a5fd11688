import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderLock } from '../../../src/database/folder-lock.js';
import { SqliteDatabase } from '../../../src/database/sqlite-database.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { newJob } from '../../../src/jobs/job-queue.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import { testStart } from '../../support/databases.js';

describe('The SQLite database', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'rungs-test-'));
    folder = path.join(parent, 'data');
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  it('makes its folder for its owner alone', async () => {
    const database = await SqliteDatabase.open(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await database.close();
  });

  it('answers a commit once it is on disk', async () => {
    const database = await SqliteDatabase.open(folder);
    expect(await database.writer.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await database.writer.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    await database.close();
  });

  it('refuses a write through the reader', async () => {
    const database = await SqliteDatabase.open(folder);
    await expect(database.reader.getRepository(JobRow).insert(newJob('1', 'row', testStart))).rejects.toThrow(
      'readonly',
    );
    await database.close();
  });

  it('takes units of a command beside the server, each to its end', async () => {
    const server = await SqliteDatabase.open(folder);
    const command = await SqliteDatabase.open(folder);
    const add = (unit: UnitOfWork, id: string) =>
      unit.run(() => unit.entities().insert(JobRow, newJob(id, 'row', testStart)));
    const [serving, commanding] = [new UnitOfWork(server), new UnitOfWork(command)];
    const numbers = ['1', '2', '3', '4'];
    await Promise.all(numbers.flatMap((id) => [add(serving, `s${id}`), add(commanding, `c${id}`)]));
    expect(await server.reader.getRepository(JobRow).count()).toBe(8);
    await Promise.all([server.close(), command.close()]);
  });

  it('reads one moment of it while others go on writing', async () => {
    const database = await SqliteDatabase.open(folder);
    const unit = new UnitOfWork(database);
    const counts = await database.snapshot(async (entities) => {
      const before = await entities.count(JobRow);
      await unit.run(() => unit.entities().insert(JobRow, newJob('later', 'row', testStart)));
      return [before, await entities.count(JobRow)];
    });
    expect(counts).toEqual([0, 0]);
    expect(await database.reader.getRepository(JobRow).count()).toBe(1);
    await database.close();
  });

  it('still commits after SQLite ended a transaction by itself', async () => {
    const database = await SqliteDatabase.open(folder);
    const unit = new UnitOfWork(database);
    const add = (id: string) => unit.entities().insert(JobRow, newJob(id, 'row', testStart));
    const full = unit.run(async () => {
      await unit.entities().query('ROLLBACK');
      throw new Error('database or disk is full');
    });
    await expect(full).rejects.toThrow('full');
    await unit.run(() => add('next'));
    expect(await database.reader.getRepository(JobRow).count()).toBe(1);
    await database.close();
  });

  it('belongs to one server; a second one is told what to do', async () => {
    const lock = await FolderLock.take(folder);
    await expect(FolderLock.take(folder)).rejects.toThrow('RUNGS_DATA_DIR');
    lock.release();
    (await FolderLock.take(folder)).release();
  });
});
