import { Injectable } from '@nestjs/common';
import { JobQueue } from '../../jobs/job-queue.js';
import { checkJob, saveJob, undoJob } from './import-jobs.js';
import type { PeopleImportRow } from './people-import.entity.js';

const jobOf = { checking: checkJob, saving: saveJob, undoing: undoJob } as const;

export interface Running {
  readonly done: number;
  readonly total: number;
  readonly failed: boolean;
}

/** How far the job of an import is. */
@Injectable()
export class ImportProgress {
  constructor(private readonly queue: JobQueue) {}

  /** Null where nothing is being done. */
  async of({ id, state }: PeopleImportRow): Promise<Running | null> {
    if (state !== 'checking' && state !== 'saving' && state !== 'undoing') return null;
    const job = await this.queue.latest(jobOf[state], id);
    return { ...(job?.progress ?? { done: 0, total: 0 }), failed: job?.state === 'failed' };
  }
}
