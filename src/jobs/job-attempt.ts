import { Injectable, Logger } from '@nestjs/common';
import { type JobContext, JobHandlers, type RegisteredHandler } from './job-handlers.js';
import type { JobRow } from './job.entity.js';
import { JobStore, leaseDuration } from './job-store.js';

const firstPause = 5_000;
const longestPause = 3_600_000;
const longestReason = 1000;

/** One attempt at a claimed job, to its end: done, to be tried again, or given up. */
@Injectable()
export class JobAttempt {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
  ) {}

  async run(job: JobRow, signal: AbortSignal): Promise<void> {
    const handler = this.handlers.find(job.kind);
    if (!handler) return this.store.fail(job, `Nobody does jobs of the kind ${job.kind}.`);
    if (job.attempts > handler.attempts) {
      return this.store.fail(
        job,
        job.reason ?? `The server ended during each of ${handler.attempts} attempts.`,
      );
    }
    const renewal = setInterval(() => void this.renew(job), leaseDuration / 3).unref();
    try {
      await handler.handle(JSON.parse(job.payload), this.contextOf(job, signal));
      await this.store.finish(job);
    } catch (error) {
      await (signal.aborted ? this.store.release(job) : this.afterFailure(job, handler, error));
    } finally {
      clearInterval(renewal);
    }
  }

  private async afterFailure(job: JobRow, handler: RegisteredHandler, error: unknown): Promise<void> {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, longestReason);
    const given = job.attempts >= handler.attempts;
    this.logger.warn(
      `Job ${job.kind} ${job.id}, attempt ${job.attempts}${given ? ', given up' : ''}: ${reason}`,
    );
    if (given) return this.store.fail(job, reason);
    return this.store.postpone(job, reason, Math.min(longestPause, firstPause * 4 ** (job.attempts - 1)));
  }

  private contextOf(job: JobRow, signal: AbortSignal): JobContext {
    const { id, attempts: attempt, createdAt } = job;
    return { id, attempt, createdAt, signal, progress: (progress) => this.store.report(job, progress) };
  }

  private async renew(job: JobRow): Promise<void> {
    try {
      await this.store.renew(job);
    } catch (error) {
      this.logger.warn(`The lease of job ${job.kind} ${job.id} could not be renewed: ${String(error)}`);
    }
  }
}
