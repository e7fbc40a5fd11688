import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Encoding } from './decode.js';
import { ImportCheck } from './import-check.js';
import { PeopleSaver } from './people-saver.js';
import type { ImportProblem } from './problem.js';
import { readGrid } from './read-grid.js';
import { tableOf, type RawRow } from './read-table.js';
import { everything } from './check-scope.js';

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
    private readonly check: ImportCheck,
    private readonly saver: PeopleSaver,
  ) {}

  /**
   * All good rows are saved in one unit; with an error anywhere nothing is, unless `saveGood` is set.
   * Rows of employee numbers that are known change these people.
   * @param bytes a CSV file or a workbook
   */
  async importFile(bytes: Uint8Array, options: ImportOptions): Promise<ImportReport> {
    const grid = await readGrid(bytes, options.encoding);
    const table = tableOf(grid);
    const report = {
      ...nothing(table.problems),
      encoding: grid.encoding,
      rows: table.rows.length,
      ignored: table.ignored,
    };
    if (table.problems.length > 0) return report;
    return this.unitOfWork.run(async () => ({ ...report, ...(await this.importRows(table.rows, options)) }));
  }

  private async importRows(rows: readonly RawRow[], options: ImportOptions): Promise<Partial<ImportReport>> {
    const { plan, problems, everybody } = await this.check.run(rows, everything);
    const ok = !problems.some(({ severity }) => severity === 'error');
    if (!ok && !options.saveGood) return { ok, problems };
    const known = new Map(everybody.map((person) => [person.id, person]));
    await this.saver.save(plan.people, known, options.actor, null);
    const created = plan.people.filter(({ kind }) => kind === 'new').length;
    const counts = { created, updated: plan.people.length - created, unchanged: plan.unchanged };
    return { ok, problems, saved: true, ...counts };
  }
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
