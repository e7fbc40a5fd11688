import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { GridRow } from './grid.js';
import { withoutMark } from './neutral-cells.js';

const piece = 64 * 1024;

/** A file whose quotation marks don't pair. */
export class CsvFailure extends Error {
  constructor(
    readonly row: number,
    readonly code: string,
  ) {
    super(code);
    this.name = 'CsvFailure';
  }
}

/** Reads text piece by piece, so that a large list does not hold up the server. @throws CsvFailure */
export async function* csvRows(text: string): AsyncGenerator<GridRow> {
  const parser = parse({ bom: true, delimiter: delimiterOf(text), relax_column_count: true, trim: true });
  let row = 0;
  try {
    for await (const record of Readable.from(piecesOf(text)).pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells: record.map(withoutMark) };
    }
  } catch (failure) {
    throw failure instanceof CsvError ? new CsvFailure(lineOf(failure), failure.code) : failure;
  }
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += piece) {
    await turn();
    yield text.slice(start, start + piece);
  }
}

function lineOf(failure: CsvError): number {
  return typeof failure['lines'] === 'number' ? failure['lines'] : 1;
}

function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string): number => firstLine.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
