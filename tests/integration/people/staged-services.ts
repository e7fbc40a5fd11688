import { ImportCheck } from '../../../src/people/import/import-check.js';
import { PeopleSaver } from '../../../src/people/import/people-saver.js';
import { ImportChecking } from '../../../src/people/staged-import/import-checking.js';
import { ImportDesk } from '../../../src/people/staged-import/import-desk.service.js';
import { ImportFiles } from '../../../src/people/staged-import/import-files.js';
import { ImportLineRepository } from '../../../src/people/staged-import/import-line.repository.js';
import type { SavingChoice } from '../../../src/people/staged-import/import-rules.js';
import { ImportSaving } from '../../../src/people/staged-import/import-saving.js';
import { ImportScopes } from '../../../src/people/staged-import/import-scopes.js';
import { ImportSweep } from '../../../src/people/staged-import/import-sweep.js';
import { ImportUndoing } from '../../../src/people/staged-import/import-undoing.js';
import { LineCheck } from '../../../src/people/staged-import/line-check.js';
import { LineUndo } from '../../../src/people/staged-import/line-undo.js';
import { PeopleImportRepository } from '../../../src/people/staged-import/people-import.repository.js';
import { StagedImportsModule } from '../../../src/people/staged-import/staged-imports.module.js';
import type { Viewer } from '../../../src/web/viewer.js';
import type { TestDatabase } from '../../support/databases.js';
import type { peopleServices } from './people-services.js';

type Services = Awaited<ReturnType<typeof peopleServices>>;

/** Imports by the page on a test's database, with their jobs. */
export function stagedServices(database: TestDatabase, { room }: Services) {
  const { unitOfWork, clock, storage, jobQueue, random, jobHandlers } = database;
  const { people, records, levels, aftermath, rulebook } = room;
  const imports = new PeopleImportRepository(unitOfWork, clock);
  const lines = new ImportLineRepository(unitOfWork);
  const files = new ImportFiles(storage);
  const scopes = new ImportScopes(imports, clock);
  const check = new ImportCheck(people, records, levels, rulebook);
  const saver = new PeopleSaver(people, records, levels, aftermath);
  const checking = new ImportChecking(unitOfWork, imports, lines, files, check, people);
  const saving = new ImportSaving(unitOfWork, imports, lines, new LineCheck(people), saver, files, aftermath);
  const undo = new LineUndo(people, records, levels, aftermath);
  const undoing = new ImportUndoing(unitOfWork, imports, lines, undo, aftermath);
  const sweep = new ImportSweep(unitOfWork, imports, lines, files, clock);
  new StagedImportsModule(jobHandlers, checking, saving, undoing, sweep).onModuleInit();
  const desk = new ImportDesk(unitOfWork, imports, files, scopes, jobQueue, random);
  const upload = async (viewer: Viewer, bytes: Buffer): Promise<string> => {
    const id = await desk.upload(viewer, { name: '名单.csv', type: 'text/csv', bytes });
    const row = await scopes.find(viewer, id);
    await desk.check(viewer, id, row.mapping);
    await database.jobRunner.runDue();
    return id;
  };
  const save = async (viewer: Viewer, id: string, choice: Partial<SavingChoice> = {}): Promise<void> => {
    await desk.save(viewer, id, { rows: 'all', missing: 'stay', leaving: null, ...choice });
    await database.jobRunner.runDue();
  };
  const takeBack = async (viewer: Viewer, id: string): Promise<void> => {
    await desk.undo(viewer, id);
    await database.jobRunner.runDue();
  };
  const summary = async (id: string) => (await imports.find(id))?.summary;
  return { imports, lines, files, scopes, desk, upload, save, takeBack, summary };
}
