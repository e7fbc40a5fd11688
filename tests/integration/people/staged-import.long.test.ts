import { beforeAll, describe, expect, test } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { csvText } from '../../../src/people/export/csv-text.js';
import { workbookFile } from '../../../src/people/export/workbook-file.js';
import { describeOnBothDatabases } from '../../support/databases.js';
import { peopleServices } from './people-services.js';
import { stagedServices } from './staged-services.js';
import { viewerOf } from './viewers.js';

const count = 100_000;
const headings = ['工号', '姓名', '英文名', '邮箱', '部门', '职级', '定级日期', '上级工号', '状态', '绩效'];

async function* rowsOf(department: string) {
  yield headings;
  for (let index = 0; index < count; index += 1) {
    const manager = index === 0 ? '' : `E${Math.floor((index - 1) / 8)}`;
    yield [
      `E${index}`,
      `人员${index}`,
      '',
      `e${index}@example.com`,
      `${department}${index % 50}`,
      'P3',
      '2024-01-01',
      manager,
      '在职',
      '',
    ];
  }
}

async function csvOf(department: string): Promise<Buffer> {
  const parts: string[] = [];
  for await (const part of csvText(rowsOf(department))) parts.push(part);
  return Buffer.from(parts.join(''));
}

describeOnBothDatabases('An import of 100,000 people', (database) => {
  const hr = viewerOf('someone-in-hr', ['hr']);
  let staged: ReturnType<typeof stagedServices>;
  let peak = 0;
  let longestPause = 0;

  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    global.gc?.();
    peak = 0;
    longestPause = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
      longestPause = Math.max(longestPause, performance.now() - last);
      last = performance.now();
    }, 20);
    const start = performance.now();
    await work();
    clearInterval(watch);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(
      `${database.engine}: ${what} in ${seconds} s, at most ${Math.round(peak / 1024 / 1024)} MB, nobody waited longer than ${Math.round(longestPause)} ms\n`,
    );
  };

  beforeAll(async () => {
    staged = stagedServices(database, await peopleServices(database));
  });

  describe('takes a minute or two, not the memory', () => {
    let id = '';
    test('from CSV, everybody new', async () => {
      const file = await csvOf('部门');
      await timed(
        'checked 100,000 new people of a CSV file',
        async () => (id = await staged.upload(hr, file)),
      );
      expect(await staged.summary(id)).toMatchObject({ rows: count, added: count, refused: 0 });
      await timed('saved 100,000 new people', () => staged.save(hr, id));
      expect(await staged.lines.count(id, ['new'], ['done'])).toBe(count);
    }, 1_200_000);
    test('from a workbook, everybody changed, and back', async () => {
      const file = await buffer(workbookFile('人员', headings.length, rowsOf('中心')));
      await timed('checked 100,000 changes of a workbook', async () => (id = await staged.upload(hr, file)));
      expect(await staged.summary(id)).toMatchObject({ rows: count, changed: count, newDepartments: count });
      await timed('saved 100,000 changes', () => staged.save(hr, id));
      expect(await staged.lines.count(id, ['changed'], ['done'])).toBe(count);
      await timed('undid 100,000 changes', () => staged.takeBack(hr, id));
      expect(await staged.lines.count(id, ['changed'], ['undone'])).toBe(count);
    }, 3_600_000);
  });
});
