import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Random } from '../config/random.js';
import { JobAttempt } from './job-attempt.js';
import { JobQueue } from './job-queue.js';
import { JobSchedule } from './job-schedule.js';
import { JobStore } from './job-store.js';

/** At once; what is heavy bounds itself further. */
const concurrency = 4;
const pollEvery = 1000;
/** How long a stopping server waits for running jobs; those that take longer are taken up again later. */
const grace = 10_000;

/** The embedded runner: does jobs inside the server, on both databases. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly owner: string;
  private readonly running = new Map<string, Promise<void>>();
  private readonly logger = new Logger('Jobs');
  private stopping = new AbortController();
  private polling: NodeJS.Timeout | null = null;
  private unsubscribe: () => void = () => undefined;
  private filling: Promise<void> | null = null;
  private refill = false;

  constructor(
    private readonly store: JobStore,
    private readonly attempt: JobAttempt,
    private readonly schedule: JobSchedule,
    private readonly queue: JobQueue,
    random: Random,
  ) {
    this.owner = random.uuid();
  }

  /** Begins to do jobs: those left over, those that become due, and new ones as soon as they are committed. */
  async start(): Promise<void> {
    await this.store.releaseAbandoned();
    this.stopping = new AbortController();
    this.unsubscribe = this.queue.onWork(() => void this.fill());
    this.polling = setInterval(() => void this.fill(), pollEvery).unref();
    void this.fill();
  }

  /** Takes no more jobs, tells the running ones, and waits for them a while. */
  async stop(): Promise<void> {
    this.unsubscribe();
    if (this.polling) clearInterval(this.polling);
    this.polling = null;
    this.stopping.abort();
    await this.filling;
    await within(grace, Promise.all(this.running.values()));
  }

  /**
   * Does everything that is due by the application's clock and what comes of it, and returns how many attempts that
   * took. For the demo and tests, which set the clock; works beside a started runner and without one.
   */
  async runDue(): Promise<number> {
    let attempts = 0;
    for (;;) {
      await this.schedule.advance();
      const idle = this.running.size === 0;
      const taken = await this.takeSome();
      if (idle && taken === 0) return attempts;
      attempts += taken;
      if (this.running.size > 0) await Promise.race(this.running.values());
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  /** Takes jobs up to the limit. One such walk at a time; a call in the meantime makes it look once more. */
  private async fill(): Promise<void> {
    this.refill = true;
    this.filling ??= this.walk().finally(() => (this.filling = null));
    await this.filling;
  }

  private async walk(): Promise<void> {
    while (this.refill && !this.stopping.signal.aborted) {
      this.refill = false;
      try {
        await this.schedule.advance();
        await this.takeSome(this.stopping.signal);
      } catch (error) {
        this.logger.error('The jobs could not be read; trying again in a second', error);
      }
    }
  }

  private async takeSome(signal?: AbortSignal): Promise<number> {
    let taken = 0;
    while (!signal?.aborted && this.running.size < concurrency && (await this.takeOne())) taken += 1;
    return taken;
  }

  private async takeOne(): Promise<boolean> {
    const job = await this.store.claim(this.owner, [...this.running.keys()]);
    if (!job) return false;
    const attempt = this.attempt
      .run(job, this.stopping.signal)
      .catch((error: unknown) => this.logger.error(`The end of job ${job.id} could not be noted`, error))
      .finally(() => {
        this.running.delete(job.id);
        if (this.polling) void this.fill();
      });
    this.running.set(job.id, attempt);
    return true;
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
