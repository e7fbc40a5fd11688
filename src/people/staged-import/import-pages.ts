import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../web/viewer.js';
import { columns } from '../import/columns.js';
import type { PlannedPerson } from '../import/import-plan.js';
import { readGrid } from '../import/read-grid.js';
import { PeopleRepository } from '../people.repository.js';
import { ImportDesk } from './import-desk.service.js';
import { ImportFiles } from './import-files.js';
import type { ImportLineRow } from './import-line.entity.js';
import { ImportLineRepository } from './import-line.repository.js';
import type { ImportMapping, ImportShown } from './import.input.js';
import { columnsView, importView, linesPerPage, startView } from './import.view.js';
import { ImportProgress } from './import-progress.js';
import { ImportScopes } from './import-scopes.js';
import type { PeopleImportRow } from './people-import.entity.js';
import { kindsOf } from './import-saving.js';
import { ProblemWords } from './problem-words.js';

/** Gathers what the pages of imports show. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly desk: ImportDesk,
    private readonly scopes: ImportScopes,
    private readonly files: ImportFiles,
    private readonly lines: ImportLineRepository,
    private readonly people: PeopleRepository,
    private readonly progress: ImportProgress,
    private readonly words: ProblemWords,
  ) {}

  /** @throws not-found for whoever is not HR */
  async start(viewer: Viewer) {
    return startView(await this.scopes.list(viewer), columns);
  }

  /** The columns of the file, each with what it seems to mean and its first cells. @throws not-found */
  async columns(viewer: Viewer, id: string) {
    const row = await this.scopes.find(viewer, id);
    const grid = await readGrid(await this.files.upload(id), null, 3);
    return columnsView(
      row,
      grid.rows.map(({ cells }) => cells),
    );
  }

  /** @throws not-found, conflict */
  async map(viewer: Viewer, id: string, mapping: ImportMapping): Promise<void> {
    const { headings } = await this.scopes.find(viewer, id);
    return this.desk.check(
      viewer,
      id,
      headings.map((_, index) => mapping.get(String(index)) ?? null),
    );
  }

  async one(viewer: Viewer, id: string, asked: ImportShown) {
    const row = await this.scopes.find(viewer, id);
    const counts = await this.counts(row);
    const show = asked.show ?? firstShown(row, counts);
    const lines = await this.shownLines(row, show, asked.page);
    const managerIds = lines.flatMap(({ changes }) => changes.managerId ?? []).filter((one) => one !== null);
    return importView({
      row,
      counts,
      show,
      page: asked.page,
      lines,
      managers: await this.names(row.id, managerIds),
      problems: this.words.of(row.summary?.problems ?? [], viewer.language),
      running: await this.progress.of(row),
      mayUndo: await this.scopes.mayUndo(row),
    });
  }

  private async counts(
    row: PeopleImportRow,
  ): Promise<Record<'skipped' | 'kept' | 'done' | 'undone', number>> {
    const count = (state: ImportLineRow['state']) => this.lines.count(row.id, kindsOf(row), [state]);
    return {
      done: await count('done'),
      skipped: await count('skipped'),
      undone: await count('undone'),
      kept: await count('kept'),
    };
  }

  private shownLines(row: PeopleImportRow, show: string, page: number): Promise<ImportLineRow[]> {
    const skip = (page - 1) * linesPerPage;
    if (show === 'skipped' || show === 'kept')
      return this.lines.next(row.id, kindsOf(row), show, linesPerPage, 'ASC', skip);
    if (!['new', 'changed', 'missing'].includes(show)) return Promise.resolve([]);
    return this.lines.ofKind(row.id, show as PlannedPerson['kind'], linesPerPage, skip);
  }

  private async names(importId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const known = await this.people.findMany(ids);
    const planned = await this.lines.ofPeople(importId, ids);
    return new Map([
      ...planned.map(({ personId, name }) => [personId, name] as const),
      ...known.map(({ id, name }) => [id, name] as const),
    ]);
  }
}

function firstShown({ state, summary }: PeopleImportRow, counts: { skipped: number; kept: number }): string {
  if (state === 'saved' && counts.skipped > 0) return 'skipped';
  if (state === 'undone' && counts.kept > 0) return 'kept';
  if (summary && summary.refused > 0 && state === 'checked') return 'problems';
  if (summary && summary.changed > 0) return 'changed';
  return summary && summary.added > 0 ? 'new' : 'problems';
}
