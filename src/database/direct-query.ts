import { QueryFailedError, type QueryRunner } from 'typeorm';

/** What a driver answers: `raw` is what TypeORM's runner of the same database gives out for the statement. */
export interface DriverAnswer {
  readonly records: unknown[];
  readonly affected: number | undefined;
  readonly raw: unknown;
}

export type DriverSend = (sql: string, values: readonly unknown[]) => DriverAnswer | Promise<DriverAnswer>;

/**
 * Lets a runner hand statements straight to its driver. TypeORM's own way tells subscribers, of which there are none, and
 * waits for each of them: that costs more than most statements. What is logged and thrown stays the same.
 */
export function queryDirectly(runner: QueryRunner, send: DriverSend): void {
  const query = async (sql: string, values: unknown[] = [], structured = false): Promise<unknown> => {
    runner.dataSource.logger.logQuery(sql, values, runner);
    try {
      const answer = await send(sql, values);
      return structured ? answer : answer.raw;
    } catch (error) {
      runner.dataSource.logger.logQueryError(String(error), sql, values, runner);
      // Unchanged, whatever class the driver made it of: its code says what happened.
      throw new QueryFailedError(sql, values, error as Error);
    }
  };
  Object.assign(runner, { query });
}
