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

/** Lists of values are filled up to one of these lengths, so that few statements serve all of them. */
const lengths = [4, 16, 64, 256] as const;
const longest = 256;

/**
 * `find` for what happens in every transition: all rows whose columns equal the values given, as the entity's own rows.
 * The SQL is written once for each database and then only bound, where TypeORM would write and take apart anew each time.
 */
export class Lookup<Row extends ObjectLiteral> {
  private readonly prepared = new WeakMap<DataSource, Map<number, Prepared>>();

  /**
   * @param by properties that must equal
   * @param order properties to sort by, ascending
   */
  constructor(
    private readonly entity: EntityTarget<Row>,
    private readonly by: readonly (keyof Row & string)[],
    private readonly order: readonly (keyof Row & string)[] = [],
  ) {}

  rows(entities: EntityManager, values: StatementValues): Promise<Row[]> {
    return this.read(entities, 1, values);
  }

  /** The rows whose one property equals any of the values, in the same order. For lookups by one property. */
  async rowsOfAny(entities: EntityManager, values: readonly string[]): Promise<Row[]> {
    const found: Row[] = [];
    for (let start = 0; start < values.length; start += longest) {
      const part = values.slice(start, start + longest);
      const [only] = part;
      if (part.length === 1 && only !== undefined) {
        found.push(
          ...(await this.rows(entities, Object.fromEntries(this.by.map((property) => [property, only])))),
        );
        continue;
      }
      const length = lengths.find((one) => one >= part.length) ?? longest;
      const filled = Array.from({ length }, (_, index): [string, string] => [
        `value${index}`,
        part[Math.min(index, part.length - 1)] ?? '',
      ]);
      found.push(...(await this.read(entities, length, Object.fromEntries(filled))));
    }
    return found;
  }

  private async read(entities: EntityManager, length: number, values: StatementValues): Promise<Row[]> {
    const { dataSource } = entities;
    const { statement, converted } = this.prepare(dataSource, length);
    const rows = await statement.rows<Row>(entities, values);
    for (const row of rows) {
      const values: Record<string, unknown> = row;
      for (const { property, column } of converted) {
        values[property] = dataSource.driver.prepareHydratedValue(values[property], column);
      }
    }
    return rows;
  }

  async first(entities: EntityManager, values: StatementValues): Promise<Row | null> {
    const [row] = await this.rows(entities, values);
    return row ?? null;
  }

  private prepare(dataSource: DataSource, length: number): Prepared {
    const ofSource = this.prepared.get(dataSource) ?? new Map<number, Prepared>();
    this.prepared.set(dataSource, ofSource);
    const known = ofSource.get(length);
    if (known) return known;
    const { columns, tableName } = dataSource.getMetadata(this.entity);
    const nameOf = (property: string): string => {
      const column = columns.find(({ propertyName }) => propertyName === property);
      if (!column) throw new Error(`${tableName} has no column for ${property}.`);
      return `"${column.databaseName}"`;
    };
    const listed = columns.map((column) => `"${column.databaseName}" AS "${column.propertyName}"`);
    const list = Array.from({ length }, (_, index) => `:value${index}`).join(', ');
    const where = this.by.map((property) =>
      length === 1 ? `${nameOf(property)} = :${property}` : `${nameOf(property)} IN (${list})`,
    );
    const order = this.order.map(nameOf);
    const statement = new Statement(
      `SELECT ${listed.join(', ')} FROM "${tableName}" WHERE ${where.join(' AND ')}` +
        (order.length > 0 ? ` ORDER BY ${order.join(', ')}` : ''),
    );
    const prepared = {
      statement,
      converted: columns.filter(needsConversion).map((column) => ({ property: column.propertyName, column })),
    };
    ofSource.set(length, prepared);
    return prepared;
  }
}

/** Texts and numbers come as they are from both drivers; the rest goes through TypeORM's own conversion. */
function needsConversion({ type, transformer }: EntityMetadata['columns'][number]): boolean {
  return (
    transformer !== undefined || !['varchar', 'text', 'integer', 'double precision'].includes(String(type))
  );
}
