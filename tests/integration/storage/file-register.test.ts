import { expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../../support/databases.js';

describeOnBothDatabases('The register of files', (database) => {
  it('keeps equal bytes once, below their hash, under as many names as are asked for', async () => {
    const content = Buffer.from('%PDF-1.7');
    const first = await database.fileRegister.keep(content);
    const second = await database.fileRegister.keep(content);
    expect(second).toEqual(first);
    expect(first.size).toBe(8);
    const file = await database.unitOfWork.run(() =>
      database.fileRegister.register(first, '晋升决定.pdf', 'application/pdf'),
    );
    const found = await database.fileRegister.find(file.id);
    expect(found).toEqual(file);
    expect((await database.fileRegister.content(file)).toString()).toBe('%PDF-1.7');
  });

  it('keeps sizes above two gigabytes as numbers', async () => {
    const kept = { key: 'ab/abc', sha256: 'abc', size: 3_000_000_000 };
    const file = await database.unitOfWork.run(() =>
      database.fileRegister.register(kept, 'large.zip', 'application/zip'),
    );
    expect((await database.fileRegister.find(file.id))?.size).toBe(3_000_000_000);
  });

  it('knows no file that nobody registered', async () => {
    expect(await database.fileRegister.find('none')).toBeNull();
  });
});
