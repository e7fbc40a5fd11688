import { Refused } from '../../domain/refusal.js';
import type { Viewer } from '../../web/viewer.js';
import type { PeopleImportRow } from './people-import.entity.js';

export interface SavingChoice {
  readonly rows: 'good' | 'all';
  readonly missing: 'stay' | 'leave';
  /** How many leave because the file lacks them, typed by whoever means it. */
  readonly leaving: number | null;
}

/** What may be saved how. */
export const importRules = {
  save({ summary, departments }: PeopleImportRow, viewer: Viewer, choice: SavingChoice): void {
    // The check was made for the departments of whoever uploaded it.
    if (JSON.stringify(departments) !== JSON.stringify(viewer.hrDepartments))
      throw new Refused({ code: 'import-stale' });
    if (!summary) throw new Refused({ code: 'conflict' });
    if (choice.rows === 'all' && summary.refused > 0) throw refused('rows', 'import-not-all-good');
    const leaving = choice.missing === 'leave' ? summary.missing : 0;
    if (leaving > 0 && choice.leaving !== leaving) throw refused('leaving', 'import-count-wrong');
    if (summary.added + summary.changed + leaving === 0)
      throw new Refused({ code: 'import-nothing-to-save' });
  },
};

function refused(path: string, code: string): Refused {
  return new Refused({ code, fields: [{ path, code }] });
}
