import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { notFound } from '../../domain/refusal.js';
import { hasRole, type Viewer } from '../../web/viewer.js';
import type { PeopleImportRow } from './people-import.entity.js';
import { PeopleImportRepository } from './people-import.repository.js';

export const undoDays = 30;
const dayLength = 86_400_000;

/** Which imports HR may see: those for departments that all are theirs. */
@Injectable()
export class ImportScopes {
  constructor(
    private readonly imports: PeopleImportRepository,
    private readonly clock: Clock,
  ) {}

  /** Now, and after every other: which one was the last is never a question. */
  async nextSavedAt(): Promise<string> {
    const last = Date.parse((await this.imports.lastSaved())?.savedAt ?? '') || 0;
    return new Date(Math.max(this.clock.now().getTime(), last + 1)).toISOString();
  }

  /** @throws not-found */
  requireHr(viewer: Viewer): void {
    if (!hasRole(viewer, 'hr')) throw notFound();
  }

  covers(viewer: Viewer, { departments }: PeopleImportRow): boolean {
    if (!hasRole(viewer, 'hr')) return false;
    if (viewer.hrDepartments === 'all') return true;
    return departments !== 'all' && departments.every((name) => viewer.hrDepartments.includes(name));
  }

  /** @throws not-found */
  async find(viewer: Viewer, id: string): Promise<PeopleImportRow> {
    const row = await this.imports.find(id);
    if (!row || row.state === 'discarded' || !this.covers(viewer, row)) throw notFound();
    return row;
  }

  async list(viewer: Viewer): Promise<PeopleImportRow[]> {
    this.requireHr(viewer);
    const rows = await this.imports.latest(50);
    return rows.filter((row) => row.state !== 'discarded' && this.covers(viewer, row)).slice(0, 20);
  }

  /** Until the next import writes, and for 30 days. */
  async mayUndo(row: PeopleImportRow): Promise<boolean> {
    if (row.state !== 'saved' || row.savedAt === null) return false;
    const age = this.clock.now().getTime() - Date.parse(row.savedAt);
    return age < undoDays * dayLength && (await this.imports.lastSaved())?.id === row.id;
  }
}
