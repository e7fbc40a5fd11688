import { CsvError, parse } from 'csv-parse/sync';
import { columnOf, requiredColumns, type Column } from './columns.js';
import { problem, type ImportProblem } from './problem.js';

export interface RawRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** Trimmed; an absent column reads as empty. */
  readonly cell: (column: Column) => string;
}

export interface Table {
  readonly rows: readonly RawRow[];
  readonly problems: readonly ImportProblem[];
  /** Headings that Rungs doesn't read. */
  readonly ignored: readonly string[];
}

/** Reads comma, semicolon or tab separated text with headings in its first row. Empty rows are left out. */
export function readTable(text: string): Table {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const row = typeof failure['lines'] === 'number' ? failure['lines'] : 1;
    return { rows: [], ignored: [], problems: [problem(row, null, 'table-malformed', failure.code)] };
  }
  return tableOf(records);
}

function tableOf([headings = [], ...records]: readonly string[][]): Table {
  const places = new Map<Column, number>();
  const problems: ImportProblem[] = [];
  headings.forEach((heading, index) => {
    const column = columnOf(heading);
    if (column && places.has(column)) problems.push(problem(1, heading, 'column-twice', heading));
    if (column) places.set(column, index);
  });
  for (const column of requiredColumns) {
    if (!places.has(column)) problems.push(problem(1, column, 'column-missing', column));
  }
  const rows = records
    .map((record, index) => ({ record, row: index + 2 }))
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, row }) => ({ row, cell: (column: Column) => record[places.get(column) ?? -1] ?? '' }));
  const ignored = headings.filter((heading) => heading !== '' && columnOf(heading) === null);
  return { rows: problems.length > 0 ? [] : rows, problems, ignored };
}

function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string): number => firstLine.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
