import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../src/database/open-database.js';
import { constraintName } from '../../../src/database/tables.js';

describe("A database that can't be opened", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rungs-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is named with the reason and what to look at, without the password', async () => {
    const databaseUrl = 'postgres://rungs:secret@127.0.0.1:1/rungs';
    const error = await openDatabase({ dataFolder: folder, databaseUrl }).catch((caught: Error) => caught);
    expect(error).toMatchObject({
      message: expect.stringMatching(/127\.0\.0\.1:1\/rungs can't be opened: .*ECONNREFUSED.*DATABASE_URL/),
    });
    expect(JSON.stringify(error, ['message'])).not.toContain('secret');
  });

  it('is told when the data folder is a file', async () => {
    const dataFolder = path.join(folder, 'file');
    await writeFile(dataFolder, '');
    await expect(openDatabase({ dataFolder, databaseUrl: null })).rejects.toThrow('RUNGS_DATA_DIR');
  });

  it('is told when the file is no database', async () => {
    await writeFile(path.join(folder, 'rungs.sqlite'), 'this is no database, '.repeat(100));
    await expect(openDatabase({ dataFolder: folder, databaseUrl: null })).rejects.toThrow('not a database');
  });
});

describe('A name of a constraint', () => {
  it('follows from table and columns', () => {
    expect(constraintName('job', ['kind', 'key'], 'key')).toBe('job_kind_key_key');
  });

  it('may not be longer than PostgreSQL keeps', () => {
    expect(() => constraintName('table', ['c'.repeat(60)], 'fkey')).toThrow('63');
  });
});
