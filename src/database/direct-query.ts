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
  const query = (sql: string, values: unknown[] = [], structured = false): Promise<unknown> => {
    const { logger } = runner.dataSource;
    logger.logQuery(sql, values, runner);
    const part = (answer: DriverAnswer): unknown => (structured ? answer : answer.raw);
    const failed = (error: unknown): Promise<never> => {
      logger.logQueryError(String(error), sql, values, runner);
      // Unchanged, whatever class the driver made it of: its code says what happened.
      return Promise.reject(new QueryFailedError(sql, values, error as Error));
    };
    try {
      const answer = send(sql, values);
      return answer instanceof Promise ? answer.then(part, failed) : Promise.resolve(part(answer));
    } catch (error) {
      return failed(error);
    }
  };
  Object.assign(runner, { query });
}
