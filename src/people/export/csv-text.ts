import { withMark } from '../import/neutral-cells.js';

/** A row of CSV, with nothing in it that a spreadsheet would take for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(withMark(cell))).join(',')}\r\n`;
}

/** UTF-8 with a mark at its head, by which Chinese spreadsheets know it. */
export async function* csvText(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield '\uFEFF';
  for await (const row of rows) yield csvLine(row);
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
