import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { JobContext } from '../../jobs/job-handlers.js';
import { PersonAftermath } from '../person-aftermath.js';
import type { ImportJob } from './import-jobs.js';
import { ImportLineRepository } from './import-line.repository.js';
import { kindsOf } from './import-saving.js';
import { LineUndo } from './line-undo.js';
import type { PeopleImportRow } from './people-import.entity.js';
import { PeopleImportRepository } from './people-import.repository.js';

const lot = 250;

/** Takes an import back, those who report to others before their managers. Who was changed since is left alone, and named. */
@Injectable()
export class ImportUndoing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: PeopleImportRepository,
    private readonly lines: ImportLineRepository,
    private readonly undo: LineUndo,
    private readonly aftermath: PersonAftermath,
  ) {}

  async run({ id }: ImportJob, context: JobContext): Promise<void> {
    const row = await this.imports.find(id);
    if (row?.state !== 'undoing') return;
    const kinds = kindsOf(row);
    const total = await this.lines.count(id, kinds, ['done', 'undone', 'kept']);
    for (let left = await this.lines.count(id, kinds, ['done']); left > 0;) {
      // SQLite answers at once: without this nobody else would get a turn until the end.
      await turn();
      if (context.signal.aborted) throw new Error('The server stops.');
      await context.progress({ done: total - left, total });
      left -= await this.unitOfWork.run(() => this.undoLot(row));
    }
    await this.unitOfWork.run(async () => {
      await this.imports.change(row, { state: 'undone' });
      const count = (state: 'undone' | 'kept') => this.lines.count(id, kinds, [state]);
      const effect = { import: id, undone: await count('undone'), kept: await count('kept') };
      await this.aftermath.other('people-import-undone', row.actor, effect, null);
    });
  }

  private async undoLot(row: PeopleImportRow): Promise<number> {
    const lines = await this.lines.next(row.id, kindsOf(row), 'done', lot, 'DESC');
    const undone: number[] = [];
    for (const line of lines) {
      const reason = await this.undo.undo(line, row.actor);
      if (reason) await this.lines.mark(row.id, [line.position], 'kept', reason);
      else undone.push(line.position);
    }
    await this.lines.mark(row.id, undone, 'undone');
    const people = lines.filter(({ position }) => undone.includes(position)).map(({ personId }) => personId);
    if (people.length > 0) {
      await this.aftermath.other('people-restored', row.actor, { import: row.id, people }, null);
    }
    return lines.length;
  }
}
