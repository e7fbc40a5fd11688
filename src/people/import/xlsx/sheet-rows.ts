import { cellText, type CellSetting } from './cell-text.js';
import { elementsIn, elementsOf } from './elements.js';
import { attribute } from './xml-text.js';

/** Columns further right hold no data of people. */
const widest = 200;

export interface SheetRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a sheet that have cells, from the top. */
export async function* sheetRows(
  pieces: AsyncIterable<string>,
  setting: CellSetting,
): AsyncGenerator<SheetRow> {
  let row = 0;
  for await (const text of elementsOf(pieces, 'row')) {
    // Empty rows close themselves and stand before the one that is closed here.
    for (const { tag, content } of elementsIn(text, 'row')) {
      row = Number(attribute(tag, 'r') ?? row + 1);
      if (content !== '') yield { row, cells: cellsOf(content, setting) };
    }
  }
}

function cellsOf(content: string, setting: CellSetting): string[] {
  const cells: string[] = [];
  let column = 0;
  for (const element of elementsIn(content, 'c')) {
    const reference = attribute(element.tag, 'r');
    column = reference === null ? column + 1 : columnOf(reference);
    if (!(column >= 1 && column <= widest)) break;
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = cellText(element, setting);
  }
  return cells;
}

/** `AB12` → 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase().replace(/\d+$/, '')) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}
