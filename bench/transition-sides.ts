import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';

/** One statement of a transition, as the service sent it to the driver. */
export interface SentStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The statements of one transition between BEGIN and COMMIT. A read that was sent twice is there once. */
export type Transition = readonly SentStatement[];

/** The driver alone: prepared statements, and nothing between them. */
export interface RawSide {
  run(transition: Transition): Promise<void>;
  close(): Promise<void>;
}

export function isRead({ sql }: Pick<SentStatement, 'sql'>): boolean {
  return /^\s*SELECT/i.test(sql);
}

/** better-sqlite3 on a file: WAL, synchronous FULL, each statement prepared once. */
export function rawSqlite(file: string): RawSide {
  const handle = new BetterSqlite3(file);
  handle.pragma('journal_mode = WAL');
  handle.pragma('synchronous = FULL');
  handle.pragma('foreign_keys = ON');
  const prepared = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string): BetterSqlite3.Statement => {
    const statement = prepared.get(sql) ?? handle.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const all = handle.transaction((transition: Transition) => {
    for (const sent of transition) {
      const statement = prepare(sent.sql);
      if (isRead(sent)) statement.all(...sent.values);
      else requireChange(statement.run(...sent.values).changes, sent);
    }
  });
  return {
    run: (transition) => Promise.resolve(all.immediate(transition)),
    close: () => Promise.resolve(void handle.close()),
  };
}

/** node-postgres on one connection: named prepared statements in a transaction of the isolation that the service uses. */
export async function rawPostgres(url: string): Promise<RawSide> {
  const options = '-c default_transaction_isolation=repeatable\\ read';
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  const names = new Map<string, string>();
  const nameOf = (sql: string): string => {
    const name = names.get(sql) ?? `statement_${names.size}`;
    names.set(sql, name);
    return name;
  };
  return {
    run: async (transition) => {
      await client.query('START TRANSACTION');
      for (const sent of transition) {
        const { sql: text } = sent;
        const { rowCount } = await client.query({ name: nameOf(text), text, values: [...sent.values] });
        if (!isRead(sent)) requireChange(rowCount ?? 0, sent);
      }
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}

/** Both sides change the same rows: a compare-and-set that missed would be no transition. */
function requireChange(changed: number, { sql }: SentStatement): void {
  if (changed < 1) throw new Error(`Nothing was changed by: ${sql}`);
}
