import type { ColumnOptions, ValueTransformer } from 'typeorm';

/** PostgreSQL hands a bigint over as text, SQLite as a number: here it is a number, below 2^53. */
const asNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** What `@Column` takes, and where nothing is no answer, `@PrimaryColumn` as well. */
type ColumnIn<Nullable extends boolean> = Omit<ColumnOptions, 'nullable'> & { nullable?: Nullable };

/** Options of an entity's column for whole numbers above 2^31: `@Column(bigint('size'))`. */
export function bigint<Nullable extends boolean = false>(
  name: string,
  options?: { nullable: Nullable },
): ColumnIn<Nullable> {
  return { type: 'bigint', name, transformer: asNumber, ...options };
}

/** Options of an entity's column for a moment, as `toISOString()` writes it: sorts and compares alike everywhere. */
export function moment<Nullable extends boolean = false>(
  name: string,
  options?: { nullable: Nullable },
): ColumnIn<Nullable> {
  return { type: 'varchar', length: 24, name, ...options };
}

/** Options of an entity's column for a day, `YYYY-MM-DD`. */
export function day<Nullable extends boolean = false>(
  name: string,
  options?: { nullable: Nullable },
): ColumnIn<Nullable> {
  return { type: 'varchar', length: 10, name, ...options };
}

/** Options of an entity's column for an identifier of `Random.uuid()`. */
export function identifier<Nullable extends boolean = false>(
  name: string,
  options?: { nullable: Nullable },
): ColumnIn<Nullable> {
  return { type: 'varchar', length: 36, name, ...options };
}
