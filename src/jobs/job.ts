import type { JobRow, JobState } from './job.entity.js';

/** A job as callers see it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly key: string | null;
  readonly payload: unknown;
  readonly state: JobState;
  /** Why the last attempt failed. */
  readonly reason: string | null;
  readonly attempts: number;
  /** Whether somebody is at it right now. */
  readonly running: boolean;
  /** What the handler last reported. */
  readonly progress: JobProgress | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** How far a job is, in steps of its own. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  /** What the job has made so far, for whoever waits: the id of a file. */
  readonly result?: string;
}

export function jobFromRow(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    payload: JSON.parse(row.payload) as unknown,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    running: row.state === 'pending' && row.leaseOwner !== null,
    progress: row.progress === null ? null : (JSON.parse(row.progress) as JobProgress),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
