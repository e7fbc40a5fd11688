import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { JobContext } from '../../jobs/job-handlers.js';
import type { PlannedPerson } from '../import/import-plan.js';
import { PeopleSaver } from '../import/people-saver.js';
import { PersonAftermath } from '../person-aftermath.js';
import { ImportFiles } from './import-files.js';
import type { ImportJob } from './import-jobs.js';
import { ImportLineRepository } from './import-line.repository.js';
import { LineCheck } from './line-check.js';
import type { PeopleImportRow } from './people-import.entity.js';
import { PeopleImportRepository } from './people-import.repository.js';

/** Each lot is one unit: others wait for no more than that, and a killed server loses no more than that. */
const lot = 250;

/** Does what was planned and nothing else. Who was changed since the check is left alone, and named. */
@Injectable()
export class ImportSaving {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: PeopleImportRepository,
    private readonly lines: ImportLineRepository,
    private readonly check: LineCheck,
    private readonly saver: PeopleSaver,
    private readonly files: ImportFiles,
    private readonly aftermath: PersonAftermath,
  ) {}

  async run({ id }: ImportJob, context: JobContext): Promise<void> {
    const row = await this.imports.find(id);
    if (row?.state !== 'saving') return;
    const kinds = kindsOf(row);
    const total = await this.lines.count(id, kinds, ['open', 'done', 'skipped']);
    for (let left = await this.lines.count(id, kinds, ['open']); left > 0;) {
      // SQLite answers at once: without this nobody else would get a turn until the end.
      await turn();
      if (context.signal.aborted) throw new Error('The server stops.');
      await context.progress({ done: total - left, total });
      left -= await this.unitOfWork.run(() => this.saveLot(row));
    }
    await this.finish(row);
    await this.files.dropUpload(id);
  }

  /** Inside a unit: lines are marked with what they did, so that no lot is saved twice. */
  private async saveLot(row: PeopleImportRow): Promise<number> {
    const lines = await this.lines.next(row.id, kindsOf(row), 'open', lot);
    const { good, known, skipped } = await this.check.sort(lines);
    await this.saver.save(good, known, row.actor, row.id);
    await this.lines.mark(
      row.id,
      good.map(({ position }) => position),
      'done',
    );
    for (const [reason, positions] of skipped) await this.lines.mark(row.id, positions, 'skipped', reason);
    return lines.length;
  }

  private finish(row: PeopleImportRow): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.imports.change(row, { state: 'saved' });
      const count = (state: 'done' | 'skipped') => this.lines.count(row.id, kindsOf(row), [state]);
      const effect = { import: row.id, saved: await count('done'), skipped: await count('skipped') };
      await this.aftermath.other('people-import-saved', row.actor, effect, null);
    });
  }
}

export function kindsOf({ missing }: PeopleImportRow): PlannedPerson['kind'][] {
  return missing === 'leave' ? ['new', 'changed', 'missing'] : ['new', 'changed'];
}
