/** What was changed, by the names of streams of the log; `all` where more may have been changed than can be told. */
export type Changed = ReadonlySet<string> | 'all';
export type ChangeListener = (changed: Changed) => void;

/** So long what is changed at once is gathered, in milliseconds. */
const gathering = 20;

/**
 * Tells what was committed, soon after. A hint, not a record: whoever must not miss anything looks again now and then. This one
 * knows what its own process commits; that is everything where one process has the database.
 */
export class Changes {
  private readonly listeners = new Set<ChangeListener>();
  private waiting = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  /** To be called after the commit. */
  tell(streams: Iterable<string>): void {
    for (const stream of streams) this.waiting.add(stream);
    if (this.waiting.size === 0) return;
    this.timer ??= setTimeout(() => this.send(), gathering).unref();
  }

  /** @returns how to stop listening */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Sends what still waits. */
  async close(): Promise<void> {
    if (this.timer) this.send();
    this.listeners.clear();
    await Promise.resolve();
  }

  protected hear(changed: Changed): void {
    for (const listener of this.listeners) listener(changed);
  }

  /** Others than this process. */
  protected pass(_streams: readonly string[]): void {
    // Nobody else has this database.
  }

  private send(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const streams = this.waiting;
    this.waiting = new Set();
    this.hear(streams);
    this.pass([...streams]);
  }
}
