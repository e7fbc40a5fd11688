import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { JobContext } from '../../jobs/job-handlers.js';
import type { ImportScope } from '../import/check-scope.js';
import { ImportCheck } from '../import/import-check.js';
import type { PlannedPerson } from '../import/import-plan.js';
import { readGrid } from '../import/read-grid.js';
import { tableOf } from '../import/read-table.js';
import { PeopleRepository } from '../people.repository.js';
import { ImportFiles } from './import-files.js';
import type { ImportJob } from './import-jobs.js';
import { ImportLineRepository } from './import-line.repository.js';
import { summaryOf } from './import-summary.js';
import { missingPeople } from './missing-people.js';
import type { PeopleImportRow } from './people-import.entity.js';
import { PeopleImportRepository } from './people-import.repository.js';

const lot = 500;

/** The dry run: what an upload would do, kept line by line, so that saving does that and nothing else. */
@Injectable()
export class ImportChecking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: PeopleImportRepository,
    private readonly lines: ImportLineRepository,
    private readonly files: ImportFiles,
    private readonly check: ImportCheck,
    private readonly people: PeopleRepository,
  ) {}

  async run({ id }: ImportJob, context: JobContext): Promise<void> {
    const row = await this.imports.find(id);
    if (row?.state !== 'checking') return;
    const table = tableOf(await readGrid(await this.files.upload(id)), row.mapping);
    await this.unitOfWork.run(() => this.lines.clear(id));
    if (table.problems.length > 0) {
      await this.finish(row, 'unreadable', summaryOf({ rows: 0, table }));
      return;
    }
    const scope = await this.scopeOf(row);
    const checked = await this.check.run(table.rows, scope);
    const missing = missingPeople(checked, scope);
    await this.files.keepProblems(id, checked.problems);
    await this.keep(id, [...checked.plan.people, ...missing.people], context);
    await this.finish(row, 'checked', summaryOf({ rows: table.rows.length, table, checked, missing }));
  }

  private async keep(id: string, planned: readonly PlannedPerson[], context: JobContext): Promise<void> {
    for (let start = 0; start < planned.length; start += lot) {
      // SQLite answers at once: without this nobody else would get a turn until the end.
      await turn();
      if (context.signal.aborted) throw new Error('The server stops.');
      await this.unitOfWork.run(() => this.lines.add(id, start, planned.slice(start, start + lot)));
      await context.progress({ done: start, total: planned.length });
    }
  }

  private finish(
    row: PeopleImportRow,
    state: 'checked' | 'unreadable',
    summary: PeopleImportRow['summary'],
  ): Promise<void> {
    return this.unitOfWork.run(() => this.imports.change(row, { state, summary }));
  }

  private async scopeOf({ departments, actor }: PeopleImportRow): Promise<ImportScope> {
    return { departments, self: (await this.people.find(actor))?.employeeNumber ?? null };
  }
}
