/** What is wrong with one cell or row. Texts stand under `people.import.problems.<code>`: `reason` and `remedy`. */
export interface ImportProblem {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  /** Null where the row as a whole is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly value: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** A row with errors can't be saved; a warning is to be known. */
  readonly severity: 'error' | 'warning';
}

export function problem(
  row: number,
  column: string | null,
  code: string,
  value = '',
  parameters: ImportProblem['parameters'] = {},
): ImportProblem {
  return { row, column, code, value, parameters: { value, ...parameters }, severity: 'error' };
}

export function warning(found: ImportProblem): ImportProblem {
  return { ...found, severity: 'warning' };
}
