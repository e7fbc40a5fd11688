import type { PersonField } from '../import/import-plan.js';
import { personFields } from '../import/import-plan.js';
import { columns, requiredColumns, type Column } from '../import/columns.js';
import type { ImportLineRow } from './import-line.entity.js';
import type { Running } from './import-progress.js';
import type { PeopleImportRow } from './people-import.entity.js';
import type { WordedProblem } from './problem-words.js';

export const linesPerPage = 50;

interface ImportRecord {
  readonly row: PeopleImportRow;
  readonly counts: Readonly<Record<'skipped' | 'kept' | 'done' | 'undone', number>>;
  readonly show: string;
  readonly page: number;
  readonly lines: readonly ImportLineRow[];
  readonly managers: ReadonlyMap<string, string>;
  readonly problems: readonly WordedProblem[];
  readonly running: Running | null;
  readonly mayUndo: boolean;
}

export function startView(rows: readonly PeopleImportRow[], all: readonly Column[]) {
  return {
    columns: all.map((column) => ({
      key: `people.columns.${column}`,
      hint: `people.imports.columnHints.${column}`,
      required: isRequired(column),
    })),
    imports: rows.map(({ id, fileName, state, createdAt, summary }) => ({
      id,
      fileName,
      state,
      kind: kindOf(state),
      createdAt,
      href: state === 'uploaded' ? `/people/import/${id}/columns` : `/people/import/${id}`,
      added: summary?.added ?? 0,
      changed: summary?.changed ?? 0,
      counted: summary !== null && state !== 'unreadable',
    })),
  };
}

export function columnsView(
  { id, fileName, headings, mapping }: PeopleImportRow,
  samples: readonly (readonly string[])[],
) {
  const missing = requiredColumns.filter((column) => !mapping.includes(column));
  return {
    id,
    fileName,
    missing: missing.map((column) => `people.columns.${column}`),
    options: columns.map((column) => ({ value: column, labelKey: `people.columns.${column}` })),
    headings: headings.map((heading, index) => ({
      name: `columns.${index}`,
      heading,
      column: mapping[index] ?? '',
      samples: samples
        .map((cells) => cells[index] ?? '')
        .filter((cell) => cell !== '')
        .join(' · '),
    })),
  };
}

export function importView(record: ImportRecord) {
  const { row, counts, show, page, running } = record;
  const { id, fileName, state, missing, savedAt, createdAt } = row;
  const summary = row.summary ?? none;
  const count = {
    changed: summary.changed,
    new: summary.added,
    missing: summary.missing,
    ...counts,
    problems: summary.problemCount,
  };
  const shown = count[show as keyof typeof count] ?? 0;
  const pages = Math.max(1, Math.ceil(shown / linesPerPage));
  const tabs = (['problems', 'changed', 'new', 'missing', 'skipped', 'kept'] as const)
    .filter((tab) => count[tab] > 0)
    .map((tab) => ({
      tab,
      count: count[tab],
      current: tab === show,
      href: `/people/import/${id}?show=${tab}`,
    }));
  const address = (to: number): string => `/people/import/${id}?show=${show}&page=${to}`;
  return {
    id,
    fileName,
    state,
    kind: kindOf(state),
    createdAt,
    savedAt: savedAt ?? '',
    summary,
    counts,
    show,
    tabs,
    page,
    pages,
    previous: page > 1 ? address(page - 1) : '',
    next: show !== 'problems' && page < pages ? address(page + 1) : '',
    ignored: summary.ignored.join('、'),
    running: running !== null,
    done: running?.done ?? 0,
    total: running?.total ?? 0,
    failed: running?.failed ?? false,
    isUploaded: state === 'uploaded' && running === null,
    isChecked: state === 'checked',
    isUnreadable: state === 'unreadable',
    isOver: state === 'saved' || state === 'undone',
    rowChoices: ['good', 'all'].map((value) => ({ value, labelKey: `people.imports.rows.${value}` })),
    missingChoices: ['stay', 'leave'].map((value) => ({
      value,
      labelKey: `people.imports.missingPeople.${value}`,
    })),
    savable: summary.added + summary.changed + summary.missing > 0,
    leave: missing === 'leave',
    mayUndo: record.mayUndo,
    problems: record.problems,
    moreProblems: summary.problemCount > record.problems.length,
    lines: record.lines.map((line) => lineView(line, record.managers)),
  };
}

function lineView(
  { row, kind, personId, employeeNumber, name, changes, ratings, reason }: ImportLineRow,
  managers: ReadonlyMap<string, string>,
) {
  const text = (field: PersonField, value: string | number | null | undefined): string =>
    field === 'managerId' ? (managers.get(String(value)) ?? '') : String(value ?? '');
  const fields = personFields.flatMap((field) => {
    const change = changes[field];
    if (!change || (kind === 'new' && text(field, change[1]) === '')) return [];
    const isStatus = field === 'status';
    return [
      {
        key: `people.${nameOf[field] ?? field}`,
        isStatus,
        before: text(field, change[0]),
        after: text(field, change[1]),
      },
    ];
  });
  const rated = ratings.map(([day, before, after]) => ({
    key: 'people.ratings',
    isStatus: false,
    before: before === null ? '' : `${before} (${day})`,
    after: `${after} (${day})`,
  }));
  return {
    row: row === 0 ? '' : String(row),
    isNew: kind === 'new',
    personId,
    employeeNumber,
    name,
    fields: [...fields, ...rated],
    reason: reason === null ? '' : `people.imports.reasons.${reason}`,
  };
}

const nameOf: Readonly<Partial<Record<PersonField, string>>> = { managerId: 'manager' };

const none = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  missing: 0,
  needed: 0,
  leavers: 0,
  newManagers: 0,
  newDepartments: 0,
  newLevels: 0,
  ignored: [] as readonly string[],
  problems: [],
  problemCount: 0,
};

function isRequired(column: Column): boolean {
  return requiredColumns.some((required) => required === column);
}

function kindOf(state: PeopleImportRow['state']): string {
  if (state === 'saved') return 'active';
  if (state === 'unreadable') return 'danger';
  return state === 'undone' || state === 'discarded' ? 'neutral' : 'warning';
}
