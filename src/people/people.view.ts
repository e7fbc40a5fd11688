import type { DelegationRow } from './delegation.entity.js';
import type { LevelHistoryRow } from './level-history.entity.js';
import type { PerformanceRatingRow } from './performance-rating.entity.js';
import type { PeopleSearch } from './people.input.js';
import type { PersonRow, PersonStatus } from './person.entity.js';

/** Rows of one page of the list. */
export const peoplePerPage = 50;

interface ListRecord {
  readonly people: readonly PersonRow[];
  readonly managers: readonly PersonRow[];
  readonly total: number;
  readonly departments: readonly string[];
  readonly levels: readonly string[];
  readonly search: PeopleSearch;
  readonly mayAdd: boolean;
}

const choice = (value: string) => ({ value, label: value });

export function peopleListView({ people, managers, total, departments, levels, search, mayAdd }: ListRecord) {
  const names = new Map(managers.map(({ id, name }) => [id, name]));
  const pages = Math.max(1, Math.ceil(total / peoplePerPage));
  const filters = Object.entries({
    search: search.search,
    department: search.department,
    level: search.level,
    status: search.status,
  }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const address = (path: string, more: Record<string, string>): string =>
    `${path}?${new URLSearchParams([...filters, ...Object.entries(more)]).toString()}`;
  return {
    total,
    mayAdd,
    search: search.search ?? '',
    departments: departments.map((value) => ({ ...choice(value), chosen: value === search.department })),
    levels: levels.map((value) => ({ ...choice(value), chosen: value === search.level })),
    statuses: (['active', 'on-leave', 'left'] as const).map((value) => ({
      value,
      labelKey: `people.statuses.${value}`,
      chosen: value === search.status,
    })),
    filtered: filters.length > 0,
    exportCsv: address('/people/export', { format: 'csv' }),
    exportXlsx: address('/people/export', { format: 'xlsx' }),
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      latinName: person.latinName ?? '',
      employeeNumber: person.employeeNumber,
      department: person.department,
      level: person.level ?? '',
      levelSince: person.levelSince ?? '',
      manager: person.managerId === null ? '' : (names.get(person.managerId) ?? ''),
      status: person.status,
      statusKind: statusKind(person.status),
    })),
    page: search.page,
    pages,
    previous: search.page > 1 ? address('/people', { page: String(search.page - 1) }) : '',
    next: search.page < pages ? address('/people', { page: String(search.page + 1) }) : '',
  };
}

interface PersonRecord {
  readonly person: PersonRow;
  readonly line: readonly PersonRow[];
  readonly reports: readonly PersonRow[];
  readonly history: readonly LevelHistoryRow[];
  readonly ratings: readonly PerformanceRatingRow[];
  readonly delegations: readonly DelegationRow[];
  readonly delegates: readonly PersonRow[];
  /** Null where they are too many for a list. */
  readonly colleagues: readonly PersonRow[] | null;
  readonly levels: readonly string[];
  readonly mayChange: boolean;
}

export function personView(record: PersonRecord) {
  const { person, line, reports, history, ratings, delegations, delegates, levels, mayChange } = record;
  return {
    id: person.id,
    name: person.name,
    latinName: person.latinName ?? '',
    email: person.email,
    employeeNumber: person.employeeNumber,
    department: person.department,
    level: person.level ?? '',
    levelSince: person.levelSince ?? '',
    givenRank: person.givenRank ?? '',
    managerId: person.managerId ?? '',
    managerSince: person.managerSince ?? '',
    status: person.status,
    statusKind: statusKind(person.status),
    line: line.map(link),
    reports: reports.map(link),
    history: history.map((row) => ({
      level: row.level ?? '',
      since: row.since,
      source: row.source,
      corrected: isCorrected(row, history),
    })),
    ratings: ratings.map(({ ratedOn, rating }) => ({ ratedOn, rating })),
    delegations: delegationLines(delegations, delegates),
    colleagues: colleagueChoices((record.colleagues ?? []).filter(({ id }) => id !== person.id)),
    isLarge: record.colleagues === null,
    managerNumber: line[0]?.employeeNumber ?? '',
    levels: levels.map(choice),
    mayChange,
  };
}

/** Delegations with the names of the delegates. */
export function delegationLines(rows: readonly DelegationRow[], delegates: readonly PersonRow[]) {
  const names = new Map(delegates.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    delegate: names.get(row.delegateId) ?? '',
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    revoked: row.revokedAt !== null,
  }));
}

/** People as choices of a form. */
export function colleagueChoices(people: readonly PersonRow[]) {
  return people
    .filter(({ status }) => status !== 'left')
    .map(({ id, name, employeeNumber, department }) => ({
      value: id,
      label: `${name}（${employeeNumber} · ${department}）`,
    }));
}

/** A later correction stands in its place: the history is only ever added to. */
function isCorrected(row: LevelHistoryRow, history: readonly LevelHistoryRow[]): boolean {
  return history.some(
    ({ source, since, recordedAt }) =>
      source === 'correction' && recordedAt > row.recordedAt && since <= row.since,
  );
}

function link({ id, name, employeeNumber }: PersonRow) {
  return { id, name, employeeNumber };
}

function statusKind(status: PersonStatus): string {
  return { active: 'active', 'on-leave': 'warning', left: 'neutral' }[status];
}
