import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { Random } from '../config/random.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { type Job, jobFromRow } from './job.js';
import { JobRow } from './job.entity.js';

export interface EnqueueOptions {
  /** Not before this moment. */
  readonly runAfter?: Date;
  /** Of jobs of one kind with the same key, at most one waits: a second call returns the first one's id. */
  readonly key?: string;
}

const addJob = new Statement(
  `INSERT INTO "job" ("id", "kind", "key", "payload", "state", "reason", "attempts", "run_after", "lease_owner",
     "lease_until", "progress", "version", "created_at", "updated_at")
   VALUES (:id, :kind, :key, :payload, :state, :reason, :attempts, :runAfter, :leaseOwner,
     :leaseUntil, :progress, :version, :createdAt, :updatedAt)`,
);

/** Work to do after the unit is committed, written in it: what was committed will be done, whatever happens. */
@Injectable()
export class JobQueue {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Adds a job, inside a unit, and returns its id. The payload is plain JSON; keep it to ids. */
  async enqueue(kind: string, payload: object, options: EnqueueOptions = {}): Promise<string> {
    const entities = this.unitOfWork.require('JobQueue.enqueue');
    const waiting = options.key === undefined ? null : await this.waiting(kind, options.key);
    if (waiting) return waiting.id;
    const row = newJob(this.random.uuid(), kind, this.clock.now(), options);
    await addJob.change(entities, { ...row, payload: canonicalJson(payload) });
    this.unitOfWork.afterCommit(() => this.wake());
    return row.id;
  }

  async find(id: string): Promise<Job | null> {
    const row = await this.unitOfWork.entities().findOneBy(JobRow, { id });
    return row && jobFromRow(row);
  }

  /** The latest job with the key, in whatever state. */
  async latest(kind: string, key: string): Promise<Job | null> {
    const row = await this.unitOfWork
      .entities()
      .findOne(JobRow, { where: { kind, key }, order: { createdAt: 'DESC', id: 'DESC' } });
    return row && jobFromRow(row);
  }

  /** The jobs that were given up, latest first. */
  async failed(limit = 100): Promise<Job[]> {
    const rows = await this.unitOfWork
      .entities()
      .find(JobRow, { where: { state: 'failed' }, order: { updatedAt: 'DESC', id: 'ASC' }, take: limit });
    return rows.map(jobFromRow);
  }

  /** Takes a job up again that was given up, inside a unit. */
  async retry(id: string): Promise<void> {
    const now = this.clock.now().toISOString();
    // One attempt stays counted: the key of a job that nobody has begun may meanwhile belong to another.
    await this.unitOfWork
      .require('JobQueue.retry')
      .update(
        JobRow,
        { id, state: 'failed' },
        { state: 'pending', attempts: 1, runAfter: now, updatedAt: now },
      );
    this.unitOfWork.afterCommit(() => this.wake());
  }

  /** Calls the listener after each commit that brought work; returns how to stop that. */
  onWork(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }

  private waiting(kind: string, key: string): Promise<JobRow | null> {
    return this.unitOfWork.entities().findOneBy(JobRow, { kind, key, state: 'pending', attempts: 0 });
  }
}

/** A job nobody has begun, without work to do yet. */
export function newJob(id: string, kind: string, now: Date, options: EnqueueOptions = {}): JobRow {
  const time = now.toISOString();
  return {
    id,
    kind,
    key: options.key ?? null,
    payload: '{}',
    state: 'pending',
    reason: null,
    attempts: 0,
    runAfter: options.runAfter?.toISOString() ?? time,
    leaseOwner: null,
    leaseUntil: null,
    progress: null,
    version: 1,
    createdAt: time,
    updatedAt: time,
  };
}
