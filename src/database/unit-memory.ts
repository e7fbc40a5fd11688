/** A statement that changes a table, and which. */
const change = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"(\w+)"/i;

/** The tables that a value comes from; `all` where that is more than can be told. */
export type Tables = readonly string[] | 'all';

interface Remembered {
  readonly tables: Tables;
  readonly value: Promise<unknown>;
}

/** What a unit has read, for as long as it writes to none of the tables that it came from. */
export class UnitMemory {
  private readonly values = new Map<string, Remembered>();

  /** The value known by the key, or what `read` finds. */
  recall<T>(key: string, tables: Tables, read: () => Promise<T>): Promise<T> {
    const remembered = this.values.get(key);
    if (remembered) return remembered.value as Promise<T>;
    const value = read();
    this.values.set(key, { tables, value });
    return value;
  }

  /** The value known by the key, if there is one. */
  known(key: string): Promise<unknown> | undefined {
    return this.values.get(key)?.value;
  }

  /** Knows the value by the key without reading it: the unit has just written it. */
  keep(key: string, tables: Tables, value: unknown): void {
    this.values.set(key, { tables, value: Promise.resolve(value) });
  }

  forgetAll(): void {
    this.values.clear();
  }

  /** Forgets what the statement changes; all of it, where the statement doesn't say what it changes. */
  hear(sql: string): void {
    if (this.values.size === 0 || sql.startsWith('SELECT') || /^\s*SELECT/i.test(sql)) return;
    const table = change.exec(sql)?.[1];
    for (const [key, { tables }] of this.values) {
      if (table === undefined || tables === 'all' || tables.includes(table)) this.values.delete(key);
    }
  }
}
