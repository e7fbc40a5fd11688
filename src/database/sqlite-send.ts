import type BetterSqlite3 from 'better-sqlite3';
import type { DriverSend } from './direct-query.js';

/** As many texts stay prepared; the one prepared first makes room. */
const prepared = 500;

/** Sends statements to better-sqlite3, each prepared once. Booleans, which it can't bind, become 0 and 1. */
export function sqliteSend(handle: BetterSqlite3.Database): DriverSend {
  const statements = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string): BetterSqlite3.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = handle.prepare(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > prepared && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return (sql, values) => {
    const statement = prepare(sql);
    const bound = values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    if (statement.reader) {
      const records = statement.all(...bound);
      return { records, affected: undefined, raw: records };
    }
    const { changes, lastInsertRowid } = statement.run(...bound);
    return { records: [], affected: changes, raw: lastInsertRowid };
  };
}
