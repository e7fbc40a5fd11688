import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Database } from './database.js';
import { isRetryable } from './errors.js';
import { Mutex } from './mutex.js';
import { type Read, Reading } from './reading.js';
import { type Tables, UnitMemory } from './unit-memory.js';

/** What is read by id, one or many at once. */
export interface Each<T> {
  /** By which {@link UnitOfWork.remembered} knows the value of an id. */
  readonly key: (id: string) => string;
  readonly tables: Tables;
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>;
}

interface Unit {
  readonly entities: EntityManager;
  readonly afterCommit: (() => unknown)[];
  readonly memory: UnitMemory;
  /** Names of streams of the log that it adds to. */
  readonly touched: Set<string>;
  open: boolean;
}

/** A unit that meets others is begun again this often; the pauses between grow to a quarter of a second. */
const attempts = 30;

/**
 * The only way to write. What happens between `run` and its end is one transaction: rows, log lines, jobs and mails,
 * everything or nothing. A unit sees one state of the database from its first read on.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Unit>();
  /** What one request has read so far, outside of units. */
  private readonly reading = new AsyncLocalStorage<Reading>();
  private readonly mutex = new Mutex();
  private readonly heard = new WeakSet<QueryRunner>();
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(private readonly database: Database) {}

  /**
   * Runs the work as one unit; a call inside another unit joins that one. The work may run several times, when other
   * units were quicker: it must have no effects but those on the database and `afterCommit`.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) {
      this.entities();
      return work();
    }
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work, attempt > 1);
      } catch (error) {
        if (attempt === attempts || !isRetryable(error)) throw error;
        await pause(Math.min(250, attempt * 5));
      }
    }
  }

  /** The entity manager for right now: inside a unit its transaction's, outside the reader's. */
  entities(): EntityManager {
    const unit = this.current.getStore();
    if (!unit) return this.database.reader.manager;
    if (!unit.open)
      throw new Error('This unit of work is over: await everything that belongs to it inside run().');
    return unit.entities;
  }

  /** Whether the caller is inside a unit. */
  isOpen(): boolean {
    return this.current.getStore()?.open === true;
  }

  /**
   * Runs the action once the unit is committed, outside of it; never when it rolls back. Outside a unit: at once. The
   * unit doesn't wait for it; what it throws is logged and changes nothing, since the unit is committed.
   */
  afterCommit(action: () => unknown): void {
    const unit = this.current.getStore();
    if (unit) unit.afterCommit.push(action);
    else this.settle(action);
  }

  /** Says what the unit changes, by a stream of the log: whoever listens hears of it once it is committed. */
  touch(stream: string): void {
    this.current.getStore()?.touched.add(stream);
  }

  /** Refuses a call that only makes sense as part of a change. `what` names it in the error. */
  require(what: string): EntityManager {
    if (!this.isOpen()) throw new Error(`${what} belongs inside UnitOfWork.run().`);
    return this.entities();
  }

  /**
   * Reads once a unit what several parts of it ask for: until the unit writes to one of the tables, `read` is not called
   * again for the same key. Within {@link whileReading} likewise, elsewhere it always reads. Nobody may change what comes back.
   */
  remembered<T>(key: string, tables: Tables, read: () => Promise<T>): Promise<T> {
    return this.memory()?.recall(key, tables, read) ?? read();
  }

  /**
   * As {@link remembered}, for many at once: reads those together that are not known yet.
   * @param read the values of the ids given; ids without one are left out
   * @returns by id, in the order of the ids
   */
  async rememberedEach<T>(ids: readonly string[], { key, tables, read }: Each<T>): Promise<Map<string, T>> {
    const memory = this.memory();
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => memory?.known(key(id)) === undefined);
    const values = missing.length === 0 ? new Map<string, T>() : await read(missing);
    for (const id of missing) memory?.keep(key(id), tables, values.get(id));
    const found = new Map<string, T>();
    for (const id of wanted) {
      const value = values.get(id) ?? ((await memory?.known(key(id))) as T | undefined);
      if (value !== undefined) found.set(id, value);
    }
    return found;
  }

  /**
   * Lets the work, which shows one page to one reader, read once what several of its parts ask for. A unit within it has its
   * own memory, and what was read before it is then forgotten.
   */
  async whileReading<T>(work: () => Promise<T>): Promise<Read<T>> {
    const reading = new Reading();
    try {
      const value = await this.reading.run(reading, work);
      return { value, repeats: reading.repeats };
    } finally {
      // What was begun here and lives longer reads anew.
      reading.open = false;
    }
  }

  /**
   * For what showing a page does beside reading, without writing at once: the action is done again whenever the page is shown
   * again as it was. Without an action the page depends on more than what is committed, and is never shown again.
   */
  whenShownAgain(action: (() => void) | null): void {
    const reading = this.reading.getStore();
    if (!reading?.open) return;
    if (action === null) reading.repeats = null;
    else reading.repeats?.push(action);
  }

  /** Spares reading what was just written, or read with others: `value` is what {@link remembered} would read by the key. */
  keep(key: string, tables: Tables, value: unknown): void {
    this.memory()?.keep(key, tables, value);
  }

  /** Whether what is read now is known later: else there is no use in reading ahead. */
  get remembers(): boolean {
    return this.memory() !== null;
  }

  /** What is known of the database within a unit, or within {@link whileReading}. */
  private memory(): UnitMemory | null {
    const scope = this.current.getStore() ?? this.reading.getStore();
    return scope?.open ? scope.memory : null;
  }

  /**
   * Where units run at once, those that lost a race run one after another: a stream that everybody writes to would else
   * let the same ones lose again and again.
   */
  private async once<T>(work: () => Promise<T>, again: boolean): Promise<T> {
    const actions: Unit['afterCommit'] = [];
    const touched = new Set<string>();
    const transaction = (): Promise<T> =>
      this.database.transaction((entities) =>
        this.inside(
          {
            entities: this.listenedTo(entities),
            afterCommit: actions,
            memory: new UnitMemory(),
            touched,
            open: true,
          },
          work,
        ),
      );
    // Who writes while showing a page would have to write again.
    this.whenShownAgain(null);
    const result = await (this.database.profile.parallelUnits && !again
      ? transaction()
      : this.mutex.runExclusive(transaction));
    this.reading.getStore()?.memory.forgetAll();
    this.database.changes.tell(touched);
    actions.forEach((action) => this.settle(action));
    return result;
  }

  /** Lets the memory of a unit hear what it changes. On SQLite all units share one runner. */
  private listenedTo(entities: EntityManager): EntityManager {
    const runner = entities.queryRunner;
    if (!runner || this.heard.has(runner)) return entities;
    this.heard.add(runner);
    const query = runner.query.bind(runner) as (...parts: unknown[]) => Promise<unknown>;
    const listening = (sql: string, ...rest: unknown[]): Promise<unknown> => {
      this.current.getStore()?.memory.hear(sql);
      return query(sql, ...rest);
    };
    Object.assign(runner, { query: listening });
    return entities;
  }

  private settle(action: () => unknown): void {
    const report = (error: unknown): void => this.logger.error('An action after a commit failed', error);
    try {
      void Promise.resolve(action()).catch(report);
    } catch (error) {
      report(error);
    }
  }

  private inside<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
    return this.current.run(unit, async () => {
      try {
        return await work();
      } finally {
        unit.open = false;
      }
    });
  }
}
