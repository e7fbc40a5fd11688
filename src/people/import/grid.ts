import type { Encoding } from './decode.js';
import type { ImportProblem } from './problem.js';

export interface GridRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** Trimmed. */
  readonly cells: readonly string[];
}

/** A file as a table of texts, before anybody knows what its columns mean. */
export interface Grid {
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV file. */
  readonly encoding: Encoding | null;
  readonly headings: readonly string[];
  /** Without empty ones. */
  readonly rows: readonly GridRow[];
  /** Why it can't be read; then there are no rows. */
  readonly problems: readonly ImportProblem[];
}

/** More people than any company that Rungs is made for, and more than one import should change at once. */
export const mostRows = 200_000;
