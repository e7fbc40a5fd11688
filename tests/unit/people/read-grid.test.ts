import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { csvText } from '../../../src/people/export/csv-text.js';
import { workbookFile } from '../../../src/people/export/workbook-file.js';
import type { Grid } from '../../../src/people/import/grid.js';
import { readCsv, readGrid } from '../../../src/people/import/read-grid.js';

const cellsOf = ({ headings, rows }: Grid) => [headings, ...rows.map(({ cells }) => cells)];
const codesOf = async (bytes: Uint8Array) => (await readGrid(bytes)).problems.map(({ code }) => code);

/** Texts as people have them: trimmed, without control characters, otherwise as nasty as can be. */
const nasty = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .tuple(
        fc.constantFrom(
          "'",
          "''",
          '=',
          '+',
          '-',
          '@',
          '＝',
          '＋',
          '－',
          '＠',
          '"',
          ',',
          ';',
          '_x0041_',
          '<&>',
        ),
        fc.string(),
      )
      .map(([sign, text]) => sign + text),
    fc.constantFrom(
      '=1+1',
      "'=1+1",
      "''@a",
      '+86 10',
      '-5',
      '007',
      '1e5',
      'TRUE',
      '2024-01-01',
      '𠮷野',
      'O’Brien',
      '_x000D_',
      '""',
    ),
  )
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]/gu, '')
      .toWellFormed()
      .trim(),
  )
  .filter((text) => text !== '');
const tables = fc.array(fc.array(nasty, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });

async function* rowsOf(table: readonly (readonly string[])[]) {
  yield* table;
}

async function csvOf(table: readonly (readonly string[])[]): Promise<string> {
  let text = '';
  for await (const piece of csvText(rowsOf(table))) text += piece;
  return text;
}

const workbookOf = (table: readonly (readonly string[])[]) =>
  buffer(workbookFile('人员 & <1>', 3, rowsOf(table)));

describe('what is exported', () => {
  test('comes in again as it was, from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(cellsOf(await readCsv(await csvOf(table)))).toEqual(table);
      }),
    );
  });
  test('comes in again as it was, from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        expect(cellsOf(await readGrid(await workbookOf(table)))).toEqual(table);
      }),
      { numRuns: 50 },
    );
  });
  test('is a workbook that another reader reads alike', async () => {
    const table = [
      ['工号', '姓名', '备注'],
      ['007', '=1+1', '_x0041_ <&> "𠮷"'],
    ];
    expect(await readSheet(await workbookOf(table))).toEqual(table);
  });
  test('begins no cell of CSV as a formula does', async () => {
    const signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    const text = await csvOf(signs.map((sign) => [`${sign}cmd`]));
    for (const [index, line] of text.slice(1).split('\r\n').slice(0, -1).entries()) {
      expect(line.replace(/^"/, '')).toBe(`'${signs[index]}cmd${line.startsWith('"') ? '"' : ''}`);
    }
    expect(text.startsWith('\uFEFF')).toBe(true);
  });
});

describe('a workbook of another program', () => {
  test('is read with its days, numbers and empty cells', async () => {
    const bytes = await writeXlsxFile([
      ['工号', '定级日期', '数', '', '文'].map((value) => ({ value, type: String })),
      [
        { value: 7, type: Number, format: '00000' },
        { value: new Date('2024-02-29T00:00:00Z'), type: Date, format: 'yyyy"年"m"月"d"日"' },
        { value: 1234567890123, type: Number },
        null,
        { value: ' 研发 <部> ', type: String },
      ],
      [null, null, null, null, null],
      [null, null, { value: true, type: Boolean }, null, null],
    ]).toBuffer();
    const grid = await readGrid(bytes);
    expect(grid.format).toBe('xlsx');
    expect(grid.headings).toEqual(['工号', '定级日期', '数', '', '文']);
    expect(grid.rows[0]).toEqual({
      row: 2,
      cells: ['00007', '2024-02-29', '1234567890123', '', '研发 <部>'],
    });
    expect(grid.rows[1]).toMatchObject({ row: 4 });
    expect(grid.rows[1]?.cells[2]).toBe('TRUE');
  });
});

describe('a file that is no list', () => {
  test.each([
    [
      'an old workbook, or an encrypted one',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'file-type-wrong',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'file-type-wrong'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'file-type-wrong'],
    ['an archive cut short', Buffer.from('PK\u0003\u0004 and then nothing'), 'xlsx-broken'],
    [
      'an archive of something else',
      zipOf({ 'word/document.xml': Buffer.from('<w:document/>') }),
      'xlsx-broken',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });

  test('is refused as too large while it unpacks, long before a memory is full', async () => {
    const relation = (type: string, target: string) =>
      Buffer.from(
        `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`,
      );
    const bomb = zipOf({
      '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': Buffer.from(
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': Buffer.concat([
        Buffer.from('<worksheet><sheetData>'),
        Buffer.alloc(50 * 1024 * 1024, '<row r="2"><c r="A2"/></row>'),
      ]),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await codesOf(bomb)).toEqual(['xlsx-too-large']);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});

/** An archive with nothing but what a reader needs. */
function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
