import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { JobProgress } from './job.js';
import { newJob } from './job-queue.js';
import { JobRow } from './job.entity.js';

/** A runner's job is free for others when it hasn't renewed its lease for so long. */
export const leaseDuration = 30_000;

/** What the runner does with the rows. Each method is a unit of its own. */
@Injectable()
export class JobStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Takes the job that is due for longest for the owner, and counts the attempt; null when none is due. */
  async claim(owner: string, except: readonly string[]): Promise<JobRow | null> {
    if (!(await this.nextDue(except))) return null;
    return this.unitOfWork.run(async () => {
      const job = await this.nextDue(except);
      if (!job) return null;
      const lease = { leaseOwner: owner, leaseUntil: this.leaseEnd(), attempts: job.attempts + 1 };
      const { affected } = await this.unitOfWork
        .entities()
        .update(JobRow, { id: job.id, version: job.version }, { ...lease, version: job.version + 1 });
      return affected === 1 ? { ...job, ...lease, version: job.version + 1 } : null;
    });
  }

  /** Says that the owner is still at it. */
  renew(job: JobRow): Promise<void> {
    return this.change(job, { leaseUntil: this.leaseEnd() });
  }

  report(job: JobRow, progress: JobProgress): Promise<void> {
    return this.change(job, { progress: canonicalJson(progress), leaseUntil: this.leaseEnd() });
  }

  /** What it was given goes at once: mails carry addresses, and links as good as a password. */
  finish(job: JobRow): Promise<void> {
    const over = { state: 'done', reason: null, leaseOwner: null, leaseUntil: null } as const;
    return this.change(job, { ...over, payload: '{}' });
  }

  /** Gives the job up. */
  fail(job: JobRow, reason: string): Promise<void> {
    return this.change(job, { state: 'failed', reason, leaseOwner: null, leaseUntil: null });
  }

  /** Lets the job be tried again in so many milliseconds. */
  postpone(job: JobRow, reason: string, delay: number): Promise<void> {
    const runAfter = new Date(this.clock.now().getTime() + delay).toISOString();
    return this.change(job, { reason, runAfter, leaseOwner: null, leaseUntil: null });
  }

  /** Gives the job back as if this attempt had not been. */
  release(job: JobRow): Promise<void> {
    return this.change(job, { attempts: Math.max(1, job.attempts - 1), leaseOwner: null, leaseUntil: null });
  }

  /** At the start of a server: on a database that no other server shares, whoever held a lease is dead. */
  async releaseAbandoned(): Promise<void> {
    if (this.database.profile.sharedByServers) return;
    await this.unitOfWork.run(() =>
      this.unitOfWork.entities().update(JobRow, { state: 'pending' }, { leaseOwner: null, leaseUntil: null }),
    );
  }

  /** Adds the job of a schedule for a slot, unless somebody did before. */
  async addRecurring(kind: string, slot: Date): Promise<void> {
    const id = `${kind}:${slot.toISOString()}`;
    if (await this.unitOfWork.entities().existsBy(JobRow, { id })) return;
    await this.unitOfWork.run(() =>
      this.unitOfWork
        .entities()
        .createQueryBuilder()
        .insert()
        .into(JobRow)
        .values(newJob(id, kind, this.clock.now()))
        .orIgnore()
        .execute(),
    );
  }

  /** Forgets jobs that were done before the moment. */
  async forgetDone(before: Date): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.entities().delete(JobRow, { state: 'done', updatedAt: LessThan(before.toISOString()) }),
    );
  }

  private nextDue(except: readonly string[]): Promise<JobRow | null> {
    const query = this.unitOfWork
      .entities()
      .createQueryBuilder(JobRow, 'job')
      .where(`job.state = 'pending' AND job.run_after <= :now`, { now: this.clock.now().toISOString() })
      .andWhere('(job.lease_until IS NULL OR job.lease_until <= :now)')
      .orderBy('job.run_after')
      .addOrderBy('job.id')
      .limit(1);
    if (except.length > 0) query.andWhere('job.id NOT IN (:...except)', { except });
    return query.getOne();
  }

  private async change(job: JobRow, values: Partial<JobRow>): Promise<void> {
    const mine = { id: job.id, leaseOwner: job.leaseOwner ?? '', attempts: job.attempts };
    const updatedAt = this.clock.now().toISOString();
    await this.unitOfWork.run(() =>
      this.unitOfWork.entities().update(JobRow, mine, { ...values, updatedAt }),
    );
  }

  private leaseEnd(): string {
    return new Date(this.clock.now().getTime() + leaseDuration).toISOString();
  }
}
