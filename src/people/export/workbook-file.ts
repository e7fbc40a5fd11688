import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import { sheetEnd, sheetHead, workbookText, workbookTexts, xmlText } from './workbook-texts.js';

/** The same workbook for the same rows: no time of making. */
const date = new Date('2000-01-01T00:00:00Z');

/**
 * A workbook with one sheet, every cell a text whatever it looks like: none is ever taken for a formula, a number or a
 * day. Written as the rows come, so that a large list is never in memory.
 * @param rows the headings first
 */
export function workbookFile(
  sheetName: string,
  columns: number,
  rows: AsyncIterable<readonly string[]>,
): Readable {
  const archive = new ZipArchive({ zlib: { level: 6 } });
  const texts = { ...workbookTexts, 'xl/workbook.xml': workbookText(sheetName) };
  for (const [name, text] of Object.entries(texts)) archive.append(text, { name, date });
  const sheet = Readable.from(sheetText(columns, rows));
  sheet.once('error', (failure) => archive.destroy(failure));
  archive.append(sheet, { name: 'xl/worksheets/sheet1.xml', date });
  archive.finalize().catch((failure: unknown) => {
    archive.destroy(failure instanceof Error ? failure : new Error(String(failure)));
  });
  return archive;
}

async function* sheetText(columns: number, rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield sheetHead(columns);
  let number = 0;
  let text = '';
  for await (const row of rows) {
    number += 1;
    text += rowText(number, row);
    if (text.length < 64 * 1024) continue;
    yield text;
    text = '';
  }
  yield text + sheetEnd;
}

function rowText(number: number, cells: readonly string[]): string {
  const style = number === 1 ? 1 : 0;
  const texts = cells.map((cell, index) =>
    cell === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${texts.join('')}</row>`;
}
