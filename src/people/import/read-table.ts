import { requiredColumns, type Column } from './columns.js';
import type { Grid } from './grid.js';
import { guessMapping, type Mapping } from './mapping.js';
import { problem, type ImportProblem } from './problem.js';

export interface RawRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** Trimmed; an absent column reads as empty. */
  readonly cell: (column: Column) => string;
  /** Whether the file says anything about the column. */
  readonly has: (column: Column) => boolean;
}

export interface Table {
  readonly rows: readonly RawRow[];
  readonly problems: readonly ImportProblem[];
  /** Headings that Rungs doesn't read. */
  readonly ignored: readonly string[];
}

/** The grid read by a mapping of its columns; without one, by what the headings mean. */
export function tableOf(grid: Grid, mapping: Mapping = guessMapping(grid.headings)): Table {
  if (grid.problems.length > 0) return { rows: [], problems: grid.problems, ignored: [] };
  const places = new Map<Column, number>();
  const problems: ImportProblem[] = [];
  grid.headings.forEach((heading, index) => {
    const column = mapping[index];
    if (column && places.has(column)) problems.push(problem(1, heading, 'column-twice', heading));
    if (column) places.set(column, index);
  });
  for (const column of requiredColumns) {
    if (!places.has(column)) problems.push(problem(1, column, 'column-missing', column));
  }
  const has = (column: Column): boolean => places.has(column);
  const rows = grid.rows.map(({ row, cells }) => ({
    row,
    has,
    cell: (column: Column) => cells[places.get(column) ?? -1] ?? '',
  }));
  const ignored = grid.headings.filter((heading, index) => heading !== '' && !mapping[index]);
  return { rows: problems.length > 0 ? [] : rows, problems, ignored };
}
