import { readDay } from '../calendar-day.js';
import { hasControls } from '../control-characters.js';
import type { PersonStatus } from '../person.entity.js';
import { columns, statuses, type Column } from './columns.js';
import { problem, warning, type ImportProblem } from './problem.js';
import type { RawRow } from './read-table.js';

/** A row as far as its cells can be read. What rows say of each other is looked at afterwards. */
export interface ImportedPerson {
  readonly row: number;
  readonly employeeNumber: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly email: string;
  readonly department: string;
  readonly level: string | null;
  readonly levelSince: string | null;
  readonly givenRank: number | null;
  /** Employee number or email of the manager. */
  readonly manager: string | null;
  readonly managerSince: string | null;
  readonly status: PersonStatus;
  readonly ratings: readonly { readonly ratedOn: string; readonly rating: string }[];
}

/** What reading a row has to know from outside. */
export interface RowRules {
  readonly levels: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The characters of a text that no font of the documents has. */
  readonly missingCharacters: (text: string) => readonly string[];
}

const longest: Readonly<Partial<Record<Column, number>>> = {
  employee_number: 40,
  name: 120,
  latin_name: 120,
  email: 254,
  department: 200,
  level: 64,
};

/** Reads one row, with all problems that its cells have. */
export function readRow(
  raw: RawRow,
  rules: RowRules,
): { readonly person: ImportedPerson; readonly problems: readonly ImportProblem[] } {
  const problems = [
    ...columns.flatMap((column) => shapeProblems(raw, column)),
    ...levelProblems(raw, rules),
    ...dayProblems(raw, rules),
    ...characterProblems(raw, rules),
    ...controlProblems(raw),
  ];
  return { person: personOf(raw), problems };
}

function shapeProblems({ row, cell }: RawRow, column: Column): ImportProblem[] {
  const value = cell(column);
  const maximum = longest[column];
  if (value === '') {
    const required = ['employee_number', 'name', 'email', 'department'].includes(column);
    return required ? [problem(row, column, 'empty')] : [];
  }
  if (maximum !== undefined && value.length > maximum)
    return [problem(row, column, 'too-long', value, { maximum })];
  if (column === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return [problem(row, column, 'email-wrong', value)];
  if (column === 'status' && !statuses[value.toLowerCase()])
    return [problem(row, column, 'status-wrong', value)];
  if (column === 'rank' && !/^\d{1,2}$/.test(value)) return [problem(row, column, 'rank-wrong', value)];
  if (column === 'performance' && readRatings(value) === null)
    return [problem(row, column, 'performance-wrong', value)];
  return [];
}

function levelProblems({ row, cell }: RawRow, { levels }: RowRules): ImportProblem[] {
  const level = cell('level');
  if (level !== '' && !levels.includes(level)) {
    return [problem(row, 'level', 'level-unknown', level, { levels: levels.join('、') })];
  }
  if (level !== '' && cell('level_since') === '')
    return [problem(row, 'level_since', 'level-since-missing', level)];
  if (level === '' && cell('level_since') !== '')
    return [problem(row, 'level', 'level-missing', cell('level_since'))];
  return [];
}

function dayProblems({ row, cell }: RawRow, { today }: RowRules): ImportProblem[] {
  return (['level_since', 'manager_since'] as const).flatMap((column) => {
    const value = cell(column);
    if (value === '') return [];
    const day = readDay(value);
    if (day === null) return [problem(row, column, 'day-wrong', value)];
    return day > today ? [problem(row, column, 'day-in-future', value)] : [];
  });
}

function characterProblems({ row, cell }: RawRow, { missingCharacters }: RowRules): ImportProblem[] {
  return (['name', 'latin_name', 'department'] as const).flatMap((column) => {
    const characters = missingCharacters(cell(column));
    if (characters.length === 0) return [];
    const named = characters.map(
      (character) =>
        `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    );
    return [
      warning(problem(row, column, 'characters-missing', cell(column), { characters: named.join('、') })),
    ];
  });
}

/** Signs nobody sees, which no document can hold: they come from broken files. */
function controlProblems({ row, cell }: RawRow): ImportProblem[] {
  return columns
    .filter((column) => hasControls(cell(column)))
    .map((column) => problem(row, column, 'control-characters', cell(column)));
}

function personOf({ row, cell }: RawRow): ImportedPerson {
  const optional = (column: Column): string | null => (cell(column) === '' ? null : cell(column));
  return {
    row,
    employeeNumber: cell('employee_number'),
    name: cell('name'),
    latinName: optional('latin_name'),
    email: cell('email').toLowerCase(),
    department: cell('department'),
    level: optional('level'),
    levelSince: readDay(cell('level_since')),
    givenRank: cell('rank') === '' ? null : Number(cell('rank')),
    manager: optional('manager'),
    managerSince: readDay(cell('manager_since')),
    status: statuses[cell('status').toLowerCase()] ?? 'active',
    ratings: readRatings(cell('performance')) ?? [],
  };
}

/** `2025-12-31:A; 2024-12-31:B`; null where it can't be read. */
function readRatings(text: string): { ratedOn: string; rating: string }[] | null {
  const ratings = text.split(/[;；]/).flatMap((part) => {
    if (part.trim() === '') return [];
    const [, day = '', rating = ''] = /^([^:：=]*)[:：=](.*)$/su.exec(part) ?? [];
    const ratedOn = readDay(day);
    const given = rating.trim();
    return [ratedOn !== null && given !== '' && given.length <= 40 ? { ratedOn, rating: given } : null];
  });
  return ratings.every((rating) => rating !== null) ? ratings : null;
}
