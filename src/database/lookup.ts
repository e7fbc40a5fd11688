import type { DataSource, EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { Statement, type StatementValues } from './statement.js';

/** One column of a row: its property, and what turns the driver's value into ours where the driver doesn't. */
interface Reading {
  readonly property: string;
  readonly column: EntityMetadata['columns'][number];
}

interface Prepared {
  readonly statement: Statement;
  readonly converted: readonly Reading[];
}

/**
 * `find` for what happens in every transition: all rows whose columns equal the values given, as the entity's own rows.
 * The SQL is written once for each database and then only bound, where TypeORM would write and take apart anew each time.
 */
export class Lookup<Row extends ObjectLiteral> {
  private readonly prepared = new WeakMap<DataSource, Prepared>();

  /**
   * @param by properties that must equal
   * @param order properties to sort by, ascending
   */
  constructor(
    private readonly entity: EntityTarget<Row>,
    private readonly by: readonly (keyof Row & string)[],
    private readonly order: readonly (keyof Row & string)[] = [],
  ) {}

  async rows(entities: EntityManager, values: StatementValues): Promise<Row[]> {
    const { dataSource } = entities;
    const { statement, converted } = this.prepare(dataSource);
    const rows = await statement.rows<Row>(entities, values);
    for (const row of rows) {
      for (const { property, column } of converted) {
        const value: unknown = dataSource.driver.prepareHydratedValue(row[property], column);
        Object.assign(row, { [property]: value });
      }
    }
    return rows;
  }

  async first(entities: EntityManager, values: StatementValues): Promise<Row | null> {
    const [row] = await this.rows(entities, values);
    return row ?? null;
  }

  private prepare(dataSource: DataSource): Prepared {
    const known = this.prepared.get(dataSource);
    if (known) return known;
    const { columns, tableName } = dataSource.getMetadata(this.entity);
    const nameOf = (property: string): string => {
      const column = columns.find(({ propertyName }) => propertyName === property);
      if (!column) throw new Error(`${tableName} has no column for ${property}.`);
      return `"${column.databaseName}"`;
    };
    const listed = columns.map((column) => `"${column.databaseName}" AS "${column.propertyName}"`);
    const where = this.by.map((property) => `${nameOf(property)} = :${property}`);
    const order = this.order.map(nameOf);
    const statement = new Statement(
      `SELECT ${listed.join(', ')} FROM "${tableName}" WHERE ${where.join(' AND ')}` +
        (order.length > 0 ? ` ORDER BY ${order.join(', ')}` : ''),
    );
    const prepared = {
      statement,
      converted: columns.filter(needsConversion).map((column) => ({ property: column.propertyName, column })),
    };
    this.prepared.set(dataSource, prepared);
    return prepared;
  }
}

/** Texts and numbers come as they are from both drivers; the rest goes through TypeORM's own conversion. */
function needsConversion({ type, transformer }: EntityMetadata['columns'][number]): boolean {
  return (
    transformer !== undefined || !['varchar', 'text', 'integer', 'double precision'].includes(String(type))
  );
}
