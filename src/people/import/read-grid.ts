import { decode, type Encoding } from './decode.js';
import { type Grid, type GridRow, mostRows } from './grid.js';
import { problem } from './problem.js';
import { CsvFailure, csvRows } from './read-csv.js';
import { firstSheet } from './xlsx/workbook.js';
import { XlsxFailure } from './xlsx/xlsx-failure.js';

type Format = Grid['format'];

/**
 * Reads a CSV file or a workbook, whatever its name; what it is can be told from its first bytes.
 * @param count how many rows are wanted
 */
export async function readGrid(
  bytes: Uint8Array,
  encoding: Encoding | null = null,
  count = Infinity,
): Promise<Grid> {
  const format = begins(bytes, [0x50, 0x4b, 0x03, 0x04]) ? 'xlsx' : 'csv';
  if (isOther(bytes)) return refused(format, 'file-type-wrong');
  if (format === 'xlsx')
    return readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), count);
  const decoded = decode(bytes, encoding);
  return decoded
    ? { ...(await readCsv(decoded.text, count)), encoding: decoded.encoding }
    : refused('csv', 'encoding-wrong', encoding ?? '');
}

/** Reads comma, semicolon or tab separated text with headings in its first row. */
export async function readCsv(text: string, count = Infinity): Promise<Grid> {
  try {
    return await gridOf('csv', csvRows(text), count);
  } catch (failure) {
    if (!(failure instanceof CsvFailure)) throw failure;
    return { ...refused('csv', ''), problems: [problem(failure.row, null, 'table-malformed', failure.code)] };
  }
}

async function readWorkbook(bytes: Buffer, count: number): Promise<Grid> {
  try {
    return await gridOf('xlsx', firstSheet(bytes), count);
  } catch (failure) {
    if (!(failure instanceof XlsxFailure)) throw failure;
    return refused('xlsx', failure.fault);
  }
}

async function gridOf(format: Format, source: AsyncIterable<GridRow>, count: number): Promise<Grid> {
  let headings: readonly string[] | null = null;
  const rows: GridRow[] = [];
  for await (const { row, cells } of source) {
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.every((cell) => cell === '')) continue;
    if (headings === null) headings = trimmed;
    else rows.push({ row, cells: trimmed });
    if (rows.length >= count) break;
    if (rows.length > mostRows) return refused(format, 'too-many-rows', String(mostRows));
  }
  return { format, encoding: null, headings: headings ?? [], rows, problems: [] };
}

function refused(format: Format, code: string, value = ''): Grid {
  return { format, encoding: null, headings: [], rows: [], problems: [problem(1, null, code, value)] };
}

/** Old workbooks and encrypted ones, PDFs, pictures: what is neither text nor a workbook of today. */
function isOther(bytes: Uint8Array): boolean {
  const others = [
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x1f, 0x8b],
  ];
  return others.some((mark) => begins(bytes, mark));
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length > mark.length && mark.every((byte, index) => bytes[index] === byte);
}
