import { Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ImportFiles } from './import-files.js';
import { ImportLineRepository } from './import-line.repository.js';
import { undoDays } from './import-scopes.js';
import { PeopleImportRepository } from './people-import.repository.js';

const uploadDays = 7;

/** What was uploaded goes after a week, what was said of people once it can't be undone any more. */
@Injectable()
export class ImportSweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: PeopleImportRepository,
    private readonly lines: ImportLineRepository,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const row of await this.imports.untouched(
      ['uploaded', 'unreadable', 'checked'],
      this.ago(uploadDays),
    )) {
      await this.files.drop(row.id);
      await this.unitOfWork.run(async () => {
        await this.lines.clear(row.id);
        await this.imports.change(row, { state: 'discarded', summary: null });
      });
    }
    for (const row of await this.imports.untouched(['saved', 'undone'], this.ago(undoDays))) {
      await this.files.drop(row.id);
      await this.unitOfWork.run(() => this.lines.clear(row.id));
    }
  }

  private ago(days: number): string {
    return new Date(this.clock.now().getTime() - days * 86_400_000).toISOString();
  }
}
