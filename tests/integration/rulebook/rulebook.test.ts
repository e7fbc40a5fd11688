import { expect, test } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FrameworkPublisher } from '../../../src/rulebook/framework-publisher.js';
import { FrameworkVersionsRepository } from '../../../src/rulebook/framework-versions.repository.js';
import { RulebookService } from '../../../src/rulebook/rulebook.service.js';
import { rulesFolder } from '../../../src/rulebook/rules-folder.js';
import { describeOnBothDatabases, type TestDatabase } from '../../support/databases.js';

const key = 'b2b-healthcare-pm';

async function inCopy(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rungs-rules-'));
  await cp(path.join(rulesFolder, key), path.join(folder, key), { recursive: true });
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function changeText(folder: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, key, 'framework.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}

const rulebookOf = ({ unitOfWork, auditLog, clock }: TestDatabase, folder: string): RulebookService => {
  const versions = new FrameworkVersionsRepository(unitOfWork);
  return new RulebookService(versions, new FrameworkPublisher(unitOfWork, versions, auditLog, clock), folder);
};

describeOnBothDatabases('The rulebook', (database) => {
  test('publishes a framework once, however often it is loaded', async () => {
    await rulebookOf(database, rulesFolder).load();
    await rulebookOf(database, rulesFolder).load();
    const versions = await new FrameworkVersionsRepository(database.unitOfWork).of(key);
    expect(versions).toHaveLength(1);
    const lines = (await database.auditLog.read('system')).filter(
      ({ type }) => type === 'framework-published',
    );
    expect(lines).toHaveLength(1);
  });

  test('keeps a former version readable after the folder has changed', async () => {
    const before = rulebookOf(database, rulesFolder);
    await before.load();
    const version = (await before.currentOf())?.version ?? '';
    await inCopy(async (folder) => {
      await changeText(folder, '尚未表现', '还没有表现');
      const after = rulebookOf(database, folder);
      await after.load();
      expect((await after.currentOf())?.version).not.toBe(version);
      const former = await after.framework(version);
      expect([former.version, former.scale.points[0]?.zh]).toEqual([version, '尚未表现']);
    });
  });

  test('never changes what was published', async () => {
    const rewrite = database.database.writer.query(`UPDATE framework_version SET content = '{}'`);
    await expect(rewrite).rejects.toThrow('append only');
  });

  test('says all mistakes of the folder, and does not start', async () => {
    await inCopy(async (folder) => {
      await changeText(folder, '"bar": 3', '"bar": 9');
      await expect(rulebookOf(database, folder).load()).rejects.toThrow(/framework\.json/);
    });
  });

  test('says so when nobody ever published a version', async () => {
    await expect(rulebookOf(database, rulesFolder).framework('0'.repeat(64))).rejects.toThrow(
      'never published',
    );
  });
});
