import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Changes, type ChangeListener } from './changes.js';

const channel = 'rungs_changes';
/** PostgreSQL takes 8,000 bytes a message; beyond that all may have been changed. */
const longest = 7500;
const pauses = [500, 1000, 2000, 5000, 15_000];

interface Message {
  readonly from: string;
  readonly streams: readonly string[] | null;
}

/** Of several servers on one PostgreSQL each hears what the others commit, over a connection of its own. */
export class PostgresChanges extends Changes {
  private readonly own = randomUUID();
  private client: pg.Client | null = null;
  private failures = 0;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;
  private sending: Promise<unknown> = Promise.resolve();

  /** @param notify sends one statement over a connection that is free */
  constructor(
    private readonly url: string,
    private readonly notify: (sql: string, values: string[]) => Promise<unknown>,
  ) {
    super();
  }

  /** The connection is opened for the first listener; commands and jobs need none. */
  override listen(listener: ChangeListener): () => void {
    if (!this.client && !this.retry) void this.connect();
    return super.listen(listener);
  }

  override async close(): Promise<void> {
    await super.close();
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.sending;
    await this.client?.end().catch(() => undefined);
  }

  protected override pass(streams: readonly string[]): void {
    const text = (message: Message): string => JSON.stringify(message);
    const whole = text({ from: this.own, streams });
    const payload = whole.length > longest ? text({ from: this.own, streams: null }) : whole;
    // A message that gets lost is made up for by looking again.
    this.sending = this.notify('SELECT pg_notify($1, $2)', [channel, payload]).catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.read(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      // What was told while nobody listened is not told again.
      if (this.failures > 0) this.hear('all');
      this.failures = 0;
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    if (this.closed) return;
    const pause = pauses[Math.min(this.failures++, pauses.length - 1)];
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.connect();
    }, pause).unref();
  }

  private read(payload: string): void {
    const { from, streams } = JSON.parse(payload) as Message;
    if (from !== this.own) this.hear(streams === null ? 'all' : new Set(streams));
  }
}
