import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemRandom } from '../../../src/config/random.js';
import { FolderStorage } from '../../../src/storage/folder-storage.js';

describe('The folder storage', () => {
  let folder: string;
  let storage: FolderStorage;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rungs-test-'));
    storage = new FolderStorage(path.join(folder, 'files'), new SystemRandom());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gives back the bytes it was given, whole or as a stream', async () => {
    const content = Buffer.from('晋升报告\u0000\u00ff', 'utf8');
    await storage.put('documents/2026/report.pdf', content);
    expect(Buffer.compare(await storage.get('documents/2026/report.pdf'), content)).toBe(0);
    expect(Buffer.compare(await buffer(await storage.stream('documents/2026/report.pdf')), content)).toBe(0);
    expect(await storage.has('documents/2026/report.pdf')).toBe(true);
  });

  it('takes content that comes in pieces', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (const piece of ['one ', 'two ', 'three']) yield Buffer.from(piece);
    }
    await storage.put('pieces', pieces());
    expect((await storage.get('pieces')).toString()).toBe('one two three');
  });

  it('replaces a file as a whole, and keeps the old one when the new one breaks off', async () => {
    async function* breakingOff(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('the disk is full');
    }
    await storage.put('replaced', Buffer.from('old'));
    await expect(storage.put('replaced', breakingOff())).rejects.toThrow('full');
    expect((await storage.get('replaced')).toString()).toBe('old');
    await storage.put('replaced', Buffer.from('new'));
    expect((await storage.get('replaced')).toString()).toBe('new');
    expect((await readdir(path.join(folder, 'files'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('says which file is missing, and removes what is there or not', async () => {
    await expect(storage.get('missing')).rejects.toMatchObject({ name: 'FileMissing', key: 'missing' });
    await expect(storage.stream('missing')).rejects.toMatchObject({ name: 'FileMissing' });
    await storage.put('removed', Buffer.from('x'));
    await storage.delete('removed');
    await storage.delete('removed');
    expect(await storage.has('removed')).toBe(false);
  });

  it.each([
    '',
    '..',
    '../etc/passwd',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    '.hidden',
    'a/.b',
    'a\\b',
    'a\0b',
    'a b',
    '报告',
  ])('refuses the key %j', async (key) => {
    await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow('key of a file');
    await expect(storage.get(key)).rejects.toThrow('key of a file');
  });

  it('keeps files from other users of the machine', async () => {
    await storage.put('private/file', Buffer.from('x'));
    expect((await stat(path.join(folder, 'files', 'private'))).mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, 'files', 'private', 'file'))).mode & 0o077).toBe(0);
  });
});
