import type { Language } from '../web/language.js';
import { alsoCalled, called } from './called.js';
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
  readonly language: Language;
}

const choice = (value: string) => ({ value, label: value });

export function peopleListView(record: ListRecord) {
  const { people, managers, total, departments, levels, search, mayAdd, language } = record;
  const names = new Map(managers.map((manager) => [manager.id, called(manager, language)]));
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
      name: called(person, language),
      otherName: alsoCalled(person, language),
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
  readonly language: Language;
}

export function personView(record: PersonRecord) {
  const { person, line, reports, history, ratings, delegations, delegates, levels, mayChange, language } =
    record;
  return {
    id: person.id,
    called: called(person, language),
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
    line: line.map((each) => link(each, language)),
    reports: reports.map((each) => link(each, language)),
    history: history.map((row) => ({
      level: row.level ?? '',
      since: row.since,
      source: row.source,
      corrected: isCorrected(row, history),
    })),
    ratings: ratings.map(({ ratedOn, rating }) => ({ ratedOn, rating })),
    delegations: delegationLines(delegations, delegates, language),
    colleagues: colleagueChoices(
      (record.colleagues ?? []).filter(({ id }) => id !== person.id),
      language,
    ),
    isLarge: record.colleagues === null,
    managerNumber: line[0]?.employeeNumber ?? '',
    levels: levels.map(choice),
    mayChange,
  };
}

/** Delegations with the names of the delegates. */
export function delegationLines(
  rows: readonly DelegationRow[],
  delegates: readonly PersonRow[],
  language: Language,
) {
  const names = new Map(delegates.map((delegate) => [delegate.id, called(delegate, language)]));
  return rows.map((row) => ({
    id: row.id,
    delegate: names.get(row.delegateId) ?? '',
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    revoked: row.revokedAt !== null,
  }));
}

/** People as choices of a form. */
export function colleagueChoices(people: readonly PersonRow[], language: Language) {
  return people
    .filter(({ status }) => status !== 'left')
    .map((person) => {
      const place = `${person.employeeNumber} · ${person.department}`;
      const name = called(person, language);
      return { value: person.id, label: language === 'en' ? `${name} (${place})` : `${name}（${place}）` };
    });
}

/** A later correction stands in its place: the history is only ever added to. */
function isCorrected(row: LevelHistoryRow, history: readonly LevelHistoryRow[]): boolean {
  return history.some(
    ({ source, since, recordedAt }) =>
      source === 'correction' && recordedAt > row.recordedAt && since <= row.since,
  );
}

function link(person: PersonRow, language: Language) {
  return { id: person.id, name: called(person, language), employeeNumber: person.employeeNumber };
}

function statusKind(status: PersonStatus): string {
  return { active: 'active', 'on-leave': 'warning', left: 'neutral' }[status];
}
