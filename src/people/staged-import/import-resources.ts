import { Injectable } from '@nestjs/common';
import { cursorOf, keyIn, pageOf, type CursorPage, type PageQuery } from '../../web/api/cursor-page.js';
import { Translations } from '../../web/translations.js';
import type { Viewer } from '../../web/viewer.js';
import { wordsOf } from '../import/import-report.js';
import type { PlannedPerson } from '../import/import-plan.js';
import { ImportLineRepository } from './import-line.repository.js';
import { importLineResource, type ImportResource } from './import.resource.js';
import { ImportProgress } from './import-progress.js';
import { ImportScopes } from './import-scopes.js';
import type { PeopleImportRow } from './people-import.entity.js';

/** Imports as programs read them. */
@Injectable()
export class ImportResources {
  constructor(
    private readonly scopes: ImportScopes,
    private readonly progress: ImportProgress,
    private readonly lines: ImportLineRepository,
    private readonly translations: Translations,
  ) {}

  /** The latest 20, newest first. @throws not-found for whoever is not HR */
  async page(viewer: Viewer, query: PageQuery): Promise<CursorPage<ImportResource>> {
    const page = pageOf(await this.scopes.list(viewer), query, ({ id }) => id);
    const items: ImportResource[] = [];
    for (const row of page.items) items.push(await this.resource(viewer, row));
    return { ...page, items };
  }

  /** @throws not-found */
  async one(viewer: Viewer, id: string): Promise<ImportResource> {
    return this.resource(viewer, await this.scopes.find(viewer, id));
  }

  /** What it does to each person of the kind, in the order of saving. @throws not-found */
  async linesOf(viewer: Viewer, id: string, kind: PlannedPerson['kind'], { limit, cursor }: PageQuery) {
    await this.scopes.find(viewer, id);
    const skip = Number(keyIn(cursor, 1)?.[0] ?? 0) || 0;
    const found = await this.lines.ofKind(id, kind, limit + 1, skip);
    return {
      items: found.slice(0, limit).map(importLineResource),
      nextCursor: found.length > limit ? cursorOf([String(skip + limit)]) : null,
    };
  }

  private async resource({ language }: Viewer, row: PeopleImportRow): Promise<ImportResource> {
    const { id, fileName, headings, mapping, summary, createdAt, savedAt } = row;
    return {
      id,
      fileName,
      state: row.state as ImportResource['state'],
      columns: headings.map((heading, index) => ({ heading, column: mapping[index] ?? null })),
      progress: await this.progress.of(row),
      summary,
      problems: (summary?.problems ?? []).map((problem) => ({
        ...problem,
        ...wordsOf(problem, this.translations, language),
      })),
      mayUndo: await this.scopes.mayUndo(row),
      createdAt,
      savedAt,
    };
  }
}
