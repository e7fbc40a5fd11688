import type { QueryConfig } from 'pg';
import type { DriverSend } from './direct-query.js';
import { preparedName } from './statement.js';

/** What is used of a connection of node-postgres. */
export interface PostgresConnection {
  query(config: QueryConfig): Promise<{ rows: unknown[]; rowCount: number | null; command: string }>;
}

/** Sends statements to node-postgres: those written once under their names, so that PostgreSQL keeps them prepared. */
export function postgresSend(connection: PostgresConnection): DriverSend {
  return async (text, values) => {
    const name = preparedName(text);
    const config = { text, values: [...values], ...(name !== undefined && { name }) };
    const { rows, rowCount, command } = await connection.query(config);
    const changed = command === 'UPDATE' || command === 'DELETE';
    return { records: rows, affected: rowCount ?? undefined, raw: changed ? [rows, rowCount] : rows };
  };
}
