import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { missingCharacters } from '../../pdf/fonts/font-coverage.js';
import { defaultTimeZone } from '../../web/frame-builder.js';
import { KnownLevels } from '../known-levels.js';
import { LevelService } from '../level.service.js';
import { PeopleRepository } from '../people.repository.js';
import { checkPeople } from './check-people.js';
import { decode, type Encoding } from './decode.js';
import { PeopleSaver } from './people-saver.js';
import { problem, type ImportProblem } from './problem.js';
import { readRow } from './read-row.js';
import { readTable, type RawRow } from './read-table.js';
import type { PersonRow } from '../person.entity.js';

export interface ImportOptions {
  /** Null finds it out. */
  readonly encoding: Encoding | null;
  /** Saves the good rows of a file with bad ones. */
  readonly saveGood: boolean;
  /** Who imports, for the log. */
  readonly actor: string;
}

export interface ImportReport {
  /** No row has an error. */
  readonly ok: boolean;
  readonly encoding: Encoding | null;
  readonly rows: number;
  readonly saved: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** By row. */
  readonly problems: readonly ImportProblem[];
  /** Headings that Rungs doesn't read. */
  readonly ignored: readonly string[];
}

/** Reads a list of people, says everything that is wrong with it at once, and saves all of it or nothing. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly levels: LevelService,
    private readonly known: KnownLevels,
    private readonly saver: PeopleSaver,
  ) {}

  /**
   * All good rows are saved in one unit; with an error anywhere nothing is, unless `saveGood` is set.
   * Rows of employee numbers that are known change these people.
   */
  async importFile(bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
    const decoded = decode(bytes, options.encoding);
    if (!decoded) return nothing([problem(1, null, 'encoding-wrong', options.encoding ?? '')]);
    const table = readTable(decoded.text);
    const report = {
      ...nothing(table.problems),
      encoding: decoded.encoding,
      rows: table.rows.length,
      ignored: table.ignored,
    };
    if (table.problems.length > 0) return report;
    return this.unitOfWork.run(async () => ({ ...report, ...(await this.importRows(table.rows, options)) }));
  }

  private async importRows(rows: readonly RawRow[], options: ImportOptions): Promise<Partial<ImportReport>> {
    const rules = {
      levels: this.known.codes(),
      today: this.levels.today(defaultTimeZone),
      missingCharacters,
    };
    const read = rows.map((row) => readRow(row, rules));
    const everybody = await this.people.everybody();
    const found = read.flatMap((row) => row.problems);
    const checked = checkPeople(
      read.map(({ person }) => person),
      knownPeople(everybody),
      new Set(found.filter(isError).map(({ row }) => row)),
    );
    const problems = [...found, ...checked.problems].sort(byRow);
    const ok = !problems.some(isError);
    if (!ok && !options.saveGood) return { ok, problems };
    const counts = await this.saver.save(checked.good, everybody, options.actor);
    return { ok, problems, saved: true, ...counts };
  }
}

function isError({ severity }: ImportProblem): boolean {
  return severity === 'error';
}

function byRow(one: ImportProblem, other: ImportProblem): number {
  return one.row - other.row;
}

function knownPeople(everybody: readonly PersonRow[]) {
  const numbers = new Map(everybody.map((person) => [person.id, person.employeeNumber]));
  return everybody.map(({ employeeNumber, email, status, managerId }) => ({
    employeeNumber,
    email,
    status,
    manager: managerId === null ? null : (numbers.get(managerId) ?? null),
  }));
}

function nothing(problems: readonly ImportProblem[]): ImportReport {
  return {
    ok: problems.length === 0,
    encoding: null,
    rows: 0,
    saved: false,
    created: 0,
    updated: 0,
    unchanged: 0,
    problems,
    ignored: [],
  };
}
