import type { CheckedImport } from '../import/import-check.js';
import type { PersonField } from '../import/import-plan.js';
import type { ImportProblem } from '../import/problem.js';
import type { Table } from '../import/read-table.js';
import type { MissingPeople } from './missing-people.js';

/** What a check found: what the page says first. All problems stand in a file beside. */
export interface ImportSummary {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that can't be saved. */
  readonly refused: number;
  /** People whom the file lacks and who could leave. */
  readonly missing: number;
  /** People whom it lacks and who can't leave, because others report to them. */
  readonly needed: number;
  readonly leavers: number;
  readonly newManagers: number;
  readonly newDepartments: number;
  readonly newLevels: number;
  /** Headings that are not read. */
  readonly ignored: readonly string[];
  /** The first ones, errors before warnings. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

interface Found {
  readonly rows: number;
  readonly table: Table;
  readonly checked?: CheckedImport;
  readonly missing?: MissingPeople;
}

const shown = 50;

export function summaryOf({ rows, table, checked, missing }: Found): ImportSummary {
  const problems = checked?.problems ?? table.problems;
  const planned = checked?.plan.people ?? [];
  const changed = planned.filter(({ kind }) => kind === 'changed');
  const withField = (field: PersonField): number => changed.filter(({ changes }) => changes[field]).length;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    rows,
    added: planned.length - changed.length,
    changed: changed.length,
    unchanged: checked?.plan.unchanged ?? 0,
    refused: new Set(errors.map(({ row }) => row)).size,
    missing: missing?.people.length ?? 0,
    needed: missing?.needed ?? 0,
    leavers: changed.filter(({ changes }) => changes.status?.[1] === 'left').length,
    newManagers: withField('managerId'),
    newDepartments: withField('department'),
    newLevels: withField('level'),
    ignored: table.ignored,
    problems: [...errors.slice(0, shown), ...problems.filter(({ severity }) => severity !== 'error')].slice(
      0,
      shown,
    ),
    problemCount: problems.length,
  };
}
