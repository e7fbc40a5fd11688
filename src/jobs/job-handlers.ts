import { Injectable } from '@nestjs/common';
import type { JobProgress } from './job.js';

/** What a handler knows of the attempt it is. */
export interface JobContext {
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /** When the job was enqueued, ISO-8601. */
  readonly createdAt: string;
  /** Aborted when the server stops: end soon, the job is taken up again after the next start. */
  readonly signal: AbortSignal;
  /** Keeps what whoever waits is shown. */
  progress(progress: JobProgress): Promise<void>;
}

/**
 * Does the work. It may be called again for work that was done already (the process was killed between the work and the
 * note of it), so it must be idempotent. It runs outside any unit and opens its own.
 */
export type JobHandler<Payload> = (payload: Payload, context: JobContext) => Promise<void>;

export interface HandlerOptions {
  /** After so many failed attempts the job is given up; 5 unless told. */
  readonly attempts?: number;
}

export interface RegisteredHandler {
  readonly handle: JobHandler<unknown>;
  readonly attempts: number;
}

export interface Schedule {
  readonly kind: string;
  readonly minutes: number;
}

/** The id of a recurring job is its kind and its time, and must fit the column. */
const longestKind = 50;

/** Who does which kind of work. Filled while the application starts. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, RegisteredHandler>();
  private readonly recurring: Schedule[] = [];

  /** @throws Error when the kind has a handler already */
  register<Payload>(kind: string, handler: JobHandler<Payload>, options: HandlerOptions = {}): void {
    if (this.handlers.has(kind)) throw new Error(`Jobs of the kind ${kind} have a handler already.`);
    if (kind.length > longestKind)
      throw new Error(`The kind ${kind} is longer than ${longestKind} characters.`);
    this.handlers.set(kind, {
      handle: (payload, context) => handler(payload as Payload, context),
      attempts: options.attempts ?? 5,
    });
  }

  /**
   * Enqueues a job of the kind, with an empty payload, once in so many minutes of the application's clock, however many
   * servers there are: at multiples counted in UTC, so that 1440 means midnight. After a pause one job makes up for all
   * that were missed; the handler does whatever is due by then.
   */
  every(minutes: number, kind: string): void {
    this.recurring.push({ kind, minutes });
  }

  find(kind: string): RegisteredHandler | null {
    return this.handlers.get(kind) ?? null;
  }

  schedules(): readonly Schedule[] {
    return this.recurring;
  }
}
