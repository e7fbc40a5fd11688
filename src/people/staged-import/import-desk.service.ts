import { Injectable } from '@nestjs/common';
import { Random } from '../../config/random.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Refused } from '../../domain/refusal.js';
import { JobQueue } from '../../jobs/job-queue.js';
import type { UploadedFile } from '../../web/posted.js';
import type { Viewer } from '../../web/viewer.js';
import { actorOf } from '../acting.js';
import { guessMapping, type Mapping } from '../import/mapping.js';
import { readGrid } from '../import/read-grid.js';
import { ImportFiles } from './import-files.js';
import { checkJob, saveJob, undoJob } from './import-jobs.js';
import { importRules, type SavingChoice } from './import-rules.js';
import { ImportScopes } from './import-scopes.js';
import type { PeopleImportRow } from './people-import.entity.js';
import { PeopleImportRepository } from './people-import.repository.js';

/** What HR does with an import. Each step is short; the work itself is done by jobs. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: PeopleImportRepository,
    private readonly files: ImportFiles,
    private readonly scopes: ImportScopes,
    private readonly queue: JobQueue,
    private readonly random: Random,
  ) {}

  /** @returns the id @throws not-found, import-… where the file can't be read */
  async upload(viewer: Viewer, file: UploadedFile): Promise<string> {
    this.scopes.requireHr(viewer);
    const grid = await readGrid(file.bytes, null, 20);
    const [fault] = grid.problems;
    if (fault) throw refusedFile(`import-${fault.code}`);
    if (grid.rows.length === 0) throw refusedFile('import-no-rows');
    const id = this.random.uuid();
    await this.files.keep(id, file.bytes);
    await this.unitOfWork.run(async () =>
      this.imports.add({
        id,
        fileName: file.name.slice(-200) || 'people',
        state: 'uploaded',
        accountId: viewer.accountId,
        actor: actorOf(viewer),
        departments: viewer.hrDepartments,
        headings: grid.headings,
        mapping: guessMapping(grid.headings, await this.remembered(viewer)),
        summary: null,
        missing: 'stay',
        savedAt: null,
      }),
    );
    return id;
  }

  /** Says what the columns mean, and has the file checked. @throws not-found, conflict */
  check(viewer: Viewer, id: string, mapping: Mapping): Promise<void> {
    return this.step(viewer, id, ['uploaded', 'unreadable', 'checked'], async (row) => {
      await this.imports.change(row, { state: 'checking', mapping, summary: null });
      await this.queue.enqueue(checkJob, { id }, { key: id });
    });
  }

  /** @throws not-found, import-stale, import-busy, import-not-all-good, import-count-wrong, import-nothing-to-save */
  save(viewer: Viewer, id: string, choice: SavingChoice): Promise<void> {
    return this.step(viewer, id, ['checked'], async (row) => {
      importRules.save(row, viewer, choice);
      await this.requireQuiet();
      const savedAt = await this.scopes.nextSavedAt();
      await this.imports.change(row, {
        state: 'saving',
        missing: choice.missing,
        actor: actorOf(viewer),
        savedAt,
      });
      await this.queue.enqueue(saveJob, { id }, { key: id });
    });
  }

  /** @throws not-found, import-not-undoable, import-busy */
  undo(viewer: Viewer, id: string): Promise<void> {
    return this.step(viewer, id, ['saved'], async (row) => {
      if (!(await this.scopes.mayUndo(row))) throw new Refused({ code: 'import-not-undoable' });
      await this.requireQuiet();
      await this.imports.change(row, { state: 'undoing', actor: actorOf(viewer) });
      await this.queue.enqueue(undoJob, { id }, { key: id });
    });
  }

  /** Forgets an import that was not saved, with its file. */
  async discard(viewer: Viewer, id: string): Promise<void> {
    await this.step(viewer, id, ['uploaded', 'unreadable', 'checked'], (row) =>
      this.imports.change(row, { state: 'discarded', summary: null }),
    );
    await this.files.drop(id);
  }

  /** Takes the job up again that was given up. */
  retry(viewer: Viewer, id: string): Promise<void> {
    return this.step(viewer, id, ['checking', 'saving', 'undoing'], async ({ state }) => {
      const kind = { checking: checkJob, saving: saveJob }[state as 'checking' | 'saving'] ?? undoJob;
      const job = await this.queue.latest(kind, id);
      if (job?.state === 'failed') await this.queue.retry(job.id);
    });
  }

  private step(
    viewer: Viewer,
    id: string,
    states: readonly PeopleImportRow['state'][],
    act: (row: PeopleImportRow) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const row = await this.scopes.find(viewer, id);
      if (!states.includes(row.state)) throw new Refused({ code: 'conflict' });
      await act(row);
    });
  }

  /** One after the other: else neither could be undone. */
  private async requireQuiet(): Promise<void> {
    if (await this.imports.isAnyWriting()) throw new Refused({ code: 'import-busy' });
  }

  private async remembered(viewer: Viewer) {
    const rows = await this.imports.latest(20);
    const last = rows.find((row) => row.summary !== null && this.scopes.covers(viewer, row));
    return (last?.headings ?? []).map((heading, index) => ({
      heading,
      column: last?.mapping[index] ?? null,
    }));
  }
}

export function refusedFile(code: string): Refused {
  return new Refused({ code, fields: [{ path: 'file', code }] });
}
