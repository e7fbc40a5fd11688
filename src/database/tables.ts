import type { TableOptions } from 'typeorm';

/** A column of a portable table: the types that mean the same on SQLite and PostgreSQL. */
export interface ColumnDefinition {
  readonly type: 'varchar' | 'text' | 'integer' | 'bigint' | 'boolean' | 'double precision';
  readonly length?: string;
  readonly isNullable?: boolean;
}

export interface IndexDefinition {
  readonly columns: readonly string[];
  readonly unique?: boolean;
  /** Makes it a partial index; SQL that both databases read: `"state" = 'pending'`. */
  readonly where?: string;
  /** A word for the name, where two indexes have the same columns: `<table>_<columns>_<label>_index`. */
  readonly label?: string;
}

export interface ReferenceDefinition {
  readonly columns: readonly string[];
  /** The table referred to, by its primary key unless `to` says otherwise. */
  readonly table: string;
  readonly to?: readonly string[];
  /** What happens to this row when the other one goes; refused by default. */
  readonly onDelete?: 'RESTRICT' | 'CASCADE' | 'SET NULL';
}

/** A table as a migration describes it. Names of constraints follow from table and columns. */
export interface TableDefinition {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly primaryKey: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly IndexDefinition[];
  readonly references?: readonly ReferenceDefinition[];
  /** Named conditions: `{ rank: '"rank" > 0' }` becomes `<table>_rank_check`. */
  readonly checks?: Readonly<Record<string, string>>;
  /** Kinds of statements that the table refuses from everybody, by triggers. */
  readonly refuses?: readonly ('UPDATE' | 'DELETE')[];
}

export const varchar = (length: number): ColumnDefinition => ({ type: 'varchar', length: String(length) });
export const text: ColumnDefinition = { type: 'text' };
export const integer: ColumnDefinition = { type: 'integer' };
export const bigint: ColumnDefinition = { type: 'bigint' };
export const boolean: ColumnDefinition = { type: 'boolean' };
export const double: ColumnDefinition = { type: 'double precision' };
/** An identifier of `Random.uuid()`. */
export const identifier = varchar(36);
/** A moment, as `toISOString()` writes it. */
export const moment = varchar(24);
/** A day, `YYYY-MM-DD`. */
export const day = varchar(10);
/** The same column, where nothing is an answer. */
export const optional = (column: ColumnDefinition): ColumnDefinition => ({ ...column, isNullable: true });

/** PostgreSQL cuts longer names silently, and the drift check then sees two. */
const longestName = 63;

/**
 * `<table>_pkey`, `<table>_<columns>_key` (unique), `<table>_<columns>_index`, `<table>_<columns>_fkey`,
 * `<table>_<label>_check`: entities give the same names.
 * @throws Error when the name is longer than PostgreSQL keeps; shorten the columns' names or give a label.
 */
export function constraintName(table: string, parts: readonly string[], kind: string): string {
  const name = [table, ...parts, kind].join('_');
  if (name.length > longestName)
    throw new Error(`The name ${name} is longer than ${longestName} characters.`);
  return name;
}

/** The definition in TypeORM's words. */
export function tableOptions(definition: TableDefinition): TableOptions {
  const { name } = definition;
  return {
    name,
    columns: columnsOf(definition),
    uniques: (definition.unique ?? []).map((columns) => ({
      name: constraintName(name, columns, 'key'),
      columnNames: [...columns],
    })),
    indices: (definition.indexes ?? []).map((index) => indexOptions(name, index)),
    foreignKeys: (definition.references ?? []).map((reference) => referenceOptions(name, reference)),
    checks: Object.entries(definition.checks ?? {}).map(([label, expression]) => ({
      name: constraintName(name, [label], 'check'),
      expression,
    })),
  };
}

function columnsOf(definition: TableDefinition): NonNullable<TableOptions['columns']> {
  return Object.entries(definition.columns).map(([name, column]) => ({
    name,
    ...column,
    ...(definition.primaryKey.includes(name) && {
      isPrimary: true,
      primaryKeyConstraintName: constraintName(definition.name, [], 'pkey'),
    }),
  }));
}

function indexOptions(table: string, index: IndexDefinition): NonNullable<TableOptions['indices']>[number] {
  const parts = index.label ? [...index.columns, index.label] : index.columns;
  return {
    name: constraintName(table, parts, index.unique ? 'key' : 'index'),
    columnNames: [...index.columns],
    isUnique: index.unique ?? false,
    ...(index.where && { where: index.where }),
  };
}

function referenceOptions(
  table: string,
  reference: ReferenceDefinition,
): NonNullable<TableOptions['foreignKeys']>[number] {
  return {
    name: constraintName(table, reference.columns, 'fkey'),
    columnNames: [...reference.columns],
    referencedTableName: reference.table,
    referencedColumnNames: [...(reference.to ?? ['id'])],
    onDelete: reference.onDelete ?? 'RESTRICT',
  };
}
