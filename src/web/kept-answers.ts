import { Inject, Injectable } from '@nestjs/common';
import { Clock, SystemClock } from '../config/clock.js';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';

/** All that an answer depends on beside its request: what is committed, and the minute on the app's clock. */
export interface Moment {
  readonly committed: string;
  /** Minutes since 1970. */
  readonly minute: number;
}

/** An answer with status 200, as it went out. */
export interface Answer {
  readonly payload: string | Buffer;
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
  /** When the session ends that it was made for, in milliseconds since 1970, by the machine's clock. */
  readonly sessionEnds: number;
  /** What must happen again whenever it is shown, such as a note that it was read. */
  readonly repeats: readonly (() => void)[];
}

interface Kept extends Answer, Moment {
  readonly bytes: number;
}

/** Objects around an answer in memory, in bytes, by estimate. */
const overhead = 1000;
const minuteLength = 60_000;

/**
 * Pages as they were last shown, in the memory of this process, for as long as nothing has changed that they could depend on.
 * Whoever asks says by the key all of the request that could make another answer.
 */
@Injectable()
export class KeptAnswers {
  /** The one used last comes last. */
  private readonly answers = new Map<string, Kept>();
  // Sessions end by the machine's clock; the sample company's clock is driven elsewhere.
  private readonly machine = new SystemClock();
  private readonly most: number;
  /** How many answers came from here, how many were kept, and how much is kept now: for tests and measurements. */
  readonly counts = { shown: 0, kept: 0, bytes: 0 };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) { keptBytes }: Configuration,
  ) {
    this.most = keptBytes;
  }

  /** Whether answers are kept at all. */
  get on(): boolean {
    return this.most > 0;
  }

  /** To be asked before anything is read for an answer, and before one is looked for. */
  async moment(): Promise<Moment> {
    return { committed: await this.database.committed(), minute: this.minute() };
  }

  /** The answer of the key, if what it depends on is still as it was. */
  find(key: string, { committed, minute }: Moment): Answer | null {
    const kept = this.answers.get(key);
    if (!kept) return null;
    this.forget(key, kept);
    const holds =
      kept.committed === committed &&
      kept.minute === minute &&
      kept.sessionEnds > this.machine.now().getTime();
    if (!holds) return null;
    this.remember(key, kept);
    this.counts.shown++;
    return kept;
  }

  /**
   * Keeps an answer; those that nobody has asked for longest make room.
   * @param moment before the first reading for the answer
   */
  keep(key: string, answer: Answer, moment: Moment): void {
    const bytes = Buffer.byteLength(answer.payload) + overhead;
    // Made while the minute turned, it belongs to neither.
    if (bytes > this.most || moment.minute !== this.minute()) return;
    const former = this.answers.get(key);
    if (former) this.forget(key, former);
    this.remember(key, { ...answer, ...moment, bytes });
    this.counts.kept++;
    for (const [oldest, kept] of this.answers) {
      if (this.counts.bytes <= this.most) break;
      this.forget(oldest, kept);
    }
  }

  private remember(key: string, kept: Kept): void {
    this.answers.set(key, kept);
    this.counts.bytes += kept.bytes;
  }

  private forget(key: string, { bytes }: Kept): void {
    this.answers.delete(key);
    this.counts.bytes -= bytes;
  }

  private minute(): number {
    return Math.floor(this.clock.now().getTime() / minuteLength);
  }
}
