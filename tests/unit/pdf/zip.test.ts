import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { zipOf } from '../../../src/pdf/zip.js';

const entry = (name: string, text: string) => ({ name, content: async () => Buffer.from(text) });

describe('an archive of documents', () => {
  it('holds each file under its name, Chinese names included', async () => {
    const archive = await buffer(zipOf([entry('沈知夏/决定书.pdf', '%PDF-one'), entry('b.pdf', '%PDF-two')]));
    const text = archive.toString('utf8');
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    for (const part of ['沈知夏/决定书.pdf', 'b.pdf', '%PDF-one', '%PDF-two']) expect(text).toContain(part);
  });

  it('tells after each file how far it is', async () => {
    const told: string[] = [];
    const entries = ['a', 'b', 'c'].map((name) => entry(name, name));
    await buffer(zipOf(entries, (done, total) => void told.push(`${done}/${total}`)));
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  it('asks for a file only when its turn has come', async () => {
    const asked: string[] = [];
    const entries = ['a', 'b', 'c'].map((name) => ({
      name,
      content: async () => {
        asked.push(name);
        return Buffer.from(name);
      },
    }));
    await buffer(zipOf(entries, (done) => expect(asked).toHaveLength(done)));
  });

  it('is the same for the same files', async () => {
    const make = () => buffer(zipOf([entry('a.pdf', 'one'), entry('b.pdf', 'two')]));
    expect((await make()).equals(await make())).toBe(true);
  });

  it('ends with the error of a file that does not come', async () => {
    const broken = { name: 'b', content: () => Promise.reject(new Error('no such document')) };
    await expect(buffer(zipOf([entry('a', 'a'), broken]))).rejects.toThrow('no such document');
  });

  it('asks for no more files when its reader has gone away', async () => {
    let asked = 0;
    const large = () => Promise.resolve(Buffer.alloc(1_000_000, (asked += 1)));
    const archive = zipOf(
      Array.from({ length: 50 }, (_, index) => ({ name: String(index), content: large })),
    );
    archive.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBeLessThan(3);
  });
});
