import { describe, expect, test } from '@jest/globals';
import { readDay } from '../../../src/people/calendar-day.js';
import { checkPeople } from '../../../src/people/import/check-people.js';
import type { KnownPerson } from '../../../src/people/import/known-person.js';
import { decode } from '../../../src/people/import/decode.js';
import { readRow, type ImportedPerson } from '../../../src/people/import/read-row.js';
import { readCsv } from '../../../src/people/import/read-grid.js';
import { tableOf } from '../../../src/people/import/read-table.js';

const rules = { levels: ['P1', 'P2'], today: '2026-03-01', missingCharacters: () => [] };
const headings = '工号,姓名,邮箱,部门,职级,定级日期,上级工号,状态,绩效';
const readTable = async (text: string) => tableOf(await readCsv(text));
const rowsOf = async (...lines: string[]) =>
  (await readTable([headings, ...lines].join('\n'))).rows.map((row) => readRow(row, rules));
const peopleOf = async (...lines: string[]): Promise<ImportedPerson[]> =>
  (await rowsOf(...lines)).map(({ person }) => person);
const check = (people: ImportedPerson[], known: KnownPerson[] = [], bad: number[] = []) => {
  const { good, problems } = checkPeople(people, known, new Set(bad));
  return {
    good: good.map(({ employeeNumber }) => employeeNumber),
    problems: problems.map(({ row, column, code }) => `${row} ${column} ${code}`),
  };
};
const person = (number: string, manager = '') =>
  `${number},人${number},p${number}@x.cn,产品部,,,${manager},,`;

describe('a list of people', () => {
  test('is read whatever the way in which days are written', async () => {
    expect(['2026-03-01', '2026/3/1', '2026.3.1', '2026年3月1日'].map(readDay)).toEqual(
      Array(4).fill('2026-03-01'),
    );
    expect(['2026-02-30', '1.3.2026', ''].map(readDay)).toEqual([null, null, null]);
  });
  test('is read with semicolons, and with headings in English', async () => {
    const table = await readTable(
      'Employee Number;Name;Fax;E-mail;Department (required)\n1;A;x;a@x.cn;Sales\n\n2;B;y;b@x.cn;Sales\n',
    );
    expect(table.rows.map(({ row, cell }) => [row, cell('email')])).toEqual([
      [2, 'a@x.cn'],
      [4, 'b@x.cn'],
    ]);
    expect(table.ignored).toEqual(['Fax']);
  });
  test('names every column that it lacks', async () => {
    expect((await readTable('name\nA')).problems.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'column-missing employee_number',
      'column-missing email',
      'column-missing department',
    ]);
  });
  test('names all that is wrong with a row at once', async () => {
    const [first] = await rowsOf('1,,not-an-email,产品部,P9,2026-13-01,,在家,2026-01-01');
    expect(first?.problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'name empty',
      'email email-wrong',
      'status status-wrong',
      'performance performance-wrong',
      'level level-unknown',
      'level_since day-wrong',
    ]);
  });
  test('reads performance ratings with their days', async () => {
    const [one] = await peopleOf('1,人,a@x.cn,产品部,P1,2025-01-01,,在职,2025-12-31:A；2024/12/31：超出预期');
    expect(one?.ratings).toEqual([
      { ratedOn: '2025-12-31', rating: 'A' },
      { ratedOn: '2024-12-31', rating: '超出预期' },
    ]);
  });
  test('warns of characters that no font has, and takes the row all the same', async () => {
    const [row] = (await readTable(`${headings}\n${person('1')}`)).rows;
    if (!row) throw new Error('no row');
    const read = readRow(row, {
      ...rules,
      missingCharacters: (text) => (text.startsWith('人') ? ['人'] : []),
    });
    expect(read.problems).toMatchObject([
      { column: 'name', code: 'characters-missing', severity: 'warning' },
    ]);
    expect(read.problems[0]?.parameters.characters).toBe('人 (U+4EBA)');
  });
});

describe('what rows say of each other', () => {
  test('managers are saved before those who report to them, wherever they stand', async () => {
    expect(check(await peopleOf(person('3', '2'), person('2', '1'), person('1'))).good).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
  test('a manager can be named by email', async () => {
    expect(check(await peopleOf(person('2', 'P1@x.cn'), person('1')))).toEqual({
      good: ['1', '2'],
      problems: [],
    });
  });
  test('numbers and emails used twice are named on every row that uses them', async () => {
    expect(check(await peopleOf(person('1'), person('1'))).problems).toEqual([
      '2 employee_number used-twice',
      '3 employee_number used-twice',
      '2 email used-twice',
      '3 email used-twice',
    ]);
  });
  test('an email of somebody known is refused to others, and not to its owner', async () => {
    const known = [
      { employeeNumber: '9', email: 'p1@x.cn', manager: null, status: 'active', department: '产品部' },
    ];
    expect(check(await peopleOf(person('1')), known).problems).toEqual(['2 email email-taken']);
    expect(check(await peopleOf('9,人,p1@x.cn,产品部,,,,,'), known).problems).toEqual([]);
  });
  test('an unknown manager is named, on a row that has other mistakes as well', async () => {
    expect(check(await peopleOf(person('1', '77')), [], [2])).toEqual({
      good: [],
      problems: ['2 manager manager-unknown'],
    });
  });
  test('a circle is named on each of its rows, and not on those who report into it', async () => {
    const people = await peopleOf(person('1', '2'), person('2', '1'), person('3', '1'));
    expect(check(people)).toEqual({
      good: [],
      problems: ['2 manager manager-circle', '3 manager manager-circle', '4 manager manager-not-saved'],
    });
  });
  test('a circle that closes through people known already is found', async () => {
    const known = [
      { employeeNumber: '5', email: 'p5@x.cn', manager: '1', status: 'active', department: '产品部' },
    ];
    expect(check(await peopleOf(person('1', '5')), known).problems).toEqual(['2 manager manager-circle']);
  });
  test('whoever reports to a row that can not be saved is not saved either, all the way down', async () => {
    const people = await peopleOf(person('1'), person('2', '1'), person('3', '2'), person('4'));
    expect(check(people, [], [2])).toEqual({
      good: ['4'],
      problems: ['3 manager manager-not-saved', '4 manager manager-not-saved'],
    });
  });
});

describe('the encoding of a list', () => {
  const gb18030 = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb]);
  test('is found out: UTF-8 with and without a mark, UTF-16, else GB18030', async () => {
    expect(decode(new TextEncoder().encode('姓名'))).toEqual({ text: '姓名', encoding: 'utf-8' });
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ text: 'a', encoding: 'utf-8' });
    expect(decode(gb18030)).toEqual({ text: '姓名', encoding: 'gb18030' });
    expect(decode(Uint8Array.from([0xff, 0xfe, 0xd3, 0x59]))).toEqual({ text: '姓', encoding: 'utf-16le' });
  });
  test('that was named wrongly is said', async () => {
    expect(decode(gb18030, 'utf-8')).toBeNull();
  });
});
