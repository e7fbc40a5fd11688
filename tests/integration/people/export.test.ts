import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import { PeopleExport } from '../../../src/people/export/people-export.service.js';
import { PeopleLog } from '../../../src/people/people-log.js';
import { Translations } from '../../../src/web/translations.js';
import { describeOnBothDatabases } from '../../support/databases.js';
import { importing, peopleFile, peopleServices } from './people-services.js';
import { viewerOf } from './viewers.js';

const nasty = [
  '=cmd|calc',
  "'=1",
  '＋加',
  '-甲, 乙',
  '@x "y"',
  '_x0041_',
  '<b>&amp;',
  '𠮷野',
  "''-1",
  '007',
  'TRUE',
  "O'Neil; Jr",
];

describeOnBothDatabases('An export of people', (database) => {
  let services: Awaited<ReturnType<typeof peopleServices>>;
  let exports: PeopleExport;
  const hr = viewerOf('someone-in-hr', ['hr']);
  const file = async (format: 'csv' | 'xlsx', viewer = hr, filter = {}): Promise<Buffer> =>
    buffer(await exports.file(viewer, { format, ...filter }));
  const textOf = (bytes: Buffer): string => bytes.toString('utf8');

  beforeAll(async () => {
    services = await peopleServices(database);
    const { people, records } = services.room;
    exports = new PeopleExport(
      database.unitOfWork,
      people,
      records,
      new PeopleLog(database.auditLog),
      new Translations(),
    );
    const rows = [
      ['1', '', ''],
      ['2', 'P5', '1'],
      ['3', 'P3', '2'],
      ['4', 'P2', '3', '销售部'],
    ] as const;
    await services.room.imports.importFile(peopleFile(...rows), importing);
    await services.changes.setStatus(hr, (await people.findByEmployeeNumber('4'))?.id ?? '', 'on-leave');
    await services.performance.rate(hr, (await people.findByEmployeeNumber('3'))?.id ?? '', {
      ratedOn: '2025-12-31',
      rating: '超出：预期=A',
    });
  });

  test.each(['csv', 'xlsx'] as const)('as %s comes in again without a change', async (format) => {
    const report = await services.room.imports.importFile(await file(format), importing);
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ saved: true, rows: 4, created: 0, updated: 0, unchanged: 4 });
  });

  test('comes in again without a change whatever the names are', async () => {
    const person = await services.room.people.findByEmployeeNumber('3');
    const texts = fc.oneof(
      fc.constantFrom(...nasty),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(
        (text) =>
          text
            .replaceAll(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/gu, '')
            .toWellFormed()
            .trim() || 'x',
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.constantFrom('csv', 'xlsx'), async (name, department, format) => {
        await database.unitOfWork.run(async () => {
          const before = await services.room.people.find(person?.id ?? '');
          if (before) await services.room.people.change(before, { name, department, latinName: name });
        });
        const report = await services.room.imports.importFile(await file(format), importing);
        const errors = report.problems.filter(({ severity }) => severity === 'error');
        expect([errors, report.updated, report.unchanged]).toEqual([[], 0, 4]);
      }),
      { numRuns: 40 },
    );
  });

  test('types every cell of a workbook as text, also for another reader', async () => {
    const [headings, first] = await readSheet(await file('xlsx'));
    expect(headings?.slice(0, 3)).toEqual(['工号', '姓名', '英文名']);
    expect(first?.[0]).toBe('1');
  });

  test('holds only those whom the viewer may see, with the filters of the list', async () => {
    const sales = textOf(await file('csv', viewerOf('sales-hr', ['hr'], ['销售部'])));
    expect(sales).toContain('人员4');
    expect(sales).not.toContain('人员1');
    expect(sales.split('\r\n')).toHaveLength(3);
    const onLeave = textOf(await file('csv', hr, { status: 'on-leave' }));
    expect(onLeave.split('\r\n')).toHaveLength(3);
    await expect(file('csv', viewerOf('somebody', ['admin']))).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  test('is noted in the log', async () => {
    const types = (await database.auditLog.read('system')).map(({ type }) => type);
    expect(types).toContain('people-exported');
  });

  test('finds a percent sign as it is typed', async () => {
    const { total } = await services.service.list(hr, { search: '%', page: 1 });
    expect(total).toBe(0);
  });
});
