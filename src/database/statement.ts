import type { EntityManager } from 'typeorm';

/** Statements are few and live as long as the program: on PostgreSQL each is prepared once a connection, by its name. */
const preparedNames = new Map<string, string>();

/** The name under which PostgreSQL keeps a statement prepared; undefined for a text that TypeORM wrote. */
export function preparedName(sql: string): string | undefined {
  return preparedNames.get(sql);
}

export type StatementValue = string | number | boolean | null;
export type StatementValues = Readonly<Record<string, StatementValue>>;

/**
 * SQL that both databases read, with named parameters: `statement('… WHERE "id" = :id')`. Taken apart once and then only
 * bound, where the query builder would write the same text anew each time: for what happens in every transition. Rows
 * come back with the names the SQL gives them (`"reason_code" AS "reasonCode"`), booleans of SQLite as 0 and 1. Texts in
 * the SQL may hold no colon.
 */
export class Statement {
  private readonly names: readonly string[];
  private readonly sqlite: string;
  private readonly postgres: string;

  constructor(sql: string) {
    this.names = [...sql.matchAll(parameter)].map(([, name = '']) => name);
    this.sqlite = sql.replaceAll(parameter, '?');
    let number = 0;
    this.postgres = sql.replaceAll(parameter, () => `$${++number}`);
    if (!preparedNames.has(this.postgres)) {
      preparedNames.set(this.postgres, `statement_${preparedNames.size}`);
    }
  }

  /** The rows a SELECT finds. */
  rows<Row>(entities: EntityManager, values: StatementValues): Promise<Row[]> {
    return (entities.queryRunner ?? entities).query<Row[]>(this.textFor(entities), this.bind(values));
  }

  /** How many rows an INSERT, UPDATE or DELETE touched; inside a unit. */
  async change(entities: EntityManager, values: StatementValues): Promise<number> {
    if (!entities.queryRunner) throw new Error('A change belongs inside UnitOfWork.run().');
    const result = await entities.queryRunner.query(this.textFor(entities), this.bind(values), true);
    return result.affected ?? 0;
  }

  private textFor(entities: EntityManager): string {
    return entities.dataSource.options.type === 'postgres' ? this.postgres : this.sqlite;
  }

  private bind(values: StatementValues): StatementValue[] {
    return this.names.map((name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The statement's parameter ${name} has no value.`);
      return value;
    });
  }
}

/** `:name`, but not the `::` of a cast. */
const parameter = /(?<!:):([A-Za-z]\w*)/g;
