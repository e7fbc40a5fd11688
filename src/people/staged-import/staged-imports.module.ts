import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../jobs/job-handlers.js';
import { PeopleCoreModule } from '../people-core.module.js';
import { ImportChecking } from './import-checking.js';
import { ImportDesk } from './import-desk.service.js';
import { ImportFiles } from './import-files.js';
import { checkJob, saveJob, sweepJob, undoJob, type ImportJob } from './import-jobs.js';
import { ImportLineRepository } from './import-line.repository.js';
import { ImportPages } from './import-pages.js';
import { ImportResources } from './import-resources.js';
import { ImportProgress } from './import-progress.js';
import { ImportProblemsFile } from './import-problems-file.js';
import { ImportSaving } from './import-saving.js';
import { ImportScopes } from './import-scopes.js';
import { ImportSweep } from './import-sweep.js';
import { ImportUndoing } from './import-undoing.js';
import { ImportsApi } from './imports.api.js';
import { ImportsController } from './imports.controller.js';
import { LineCheck } from './line-check.js';
import { LineUndo } from './line-undo.js';
import { ProblemWords } from './problem-words.js';
import { PeopleImportRepository } from './people-import.repository.js';

/** Imports by the page: uploaded, mapped, checked, saved by jobs, undone. */
@Module({
  imports: [PeopleCoreModule],
  controllers: [ImportsController, ImportsApi],
  providers: [
    ImportChecking,
    ImportDesk,
    ImportFiles,
    ImportLineRepository,
    ImportPages,
    ImportProblemsFile,
    ImportProgress,
    ImportResources,
    ImportSaving,
    ImportScopes,
    ImportSweep,
    ImportUndoing,
    LineCheck,
    LineUndo,
    PeopleImportRepository,
    ProblemWords,
  ],
})
export class StagedImportsModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly checking: ImportChecking,
    private readonly saving: ImportSaving,
    private readonly undoing: ImportUndoing,
    private readonly sweep: ImportSweep,
  ) {}

  onModuleInit(): void {
    this.jobs.register<ImportJob>(checkJob, (job, context) => this.checking.run(job, context));
    this.jobs.register<ImportJob>(saveJob, (job, context) => this.saving.run(job, context));
    this.jobs.register<ImportJob>(undoJob, (job, context) => this.undoing.run(job, context));
    this.jobs.register(sweepJob, () => this.sweep.run());
    this.jobs.every(1440, sweepJob);
  }
}
