import type { QueryRunner } from 'typeorm';
import type { DatabaseProfile } from './profile.js';

type Statement = 'UPDATE' | 'DELETE';

const triggerName = (table: string, statement: Statement): string =>
  `${table}_refuses_${statement.toLowerCase()}`;

const sqliteTrigger = (table: string, statement: Statement): string =>
  `CREATE TRIGGER "${triggerName(table, statement)}" BEFORE ${statement} ON "${table}"
   BEGIN SELECT RAISE(ABORT, '${table} is append only'); END`;

const postgresFunction = `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = '23R01'; END $$`;

// Statement level, so that TRUNCATE is refused with DELETE, and a statement that would touch no row as well.
const postgresTrigger = (table: string, statement: Statement): string =>
  `CREATE TRIGGER "${triggerName(table, statement)}" BEFORE ${statement}${statement === 'DELETE' ? ' OR TRUNCATE' : ''}
   ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

/** Makes the table refuse these statements, whoever sends them. */
export async function refuse(
  runner: QueryRunner,
  profile: DatabaseProfile,
  table: string,
  statements: readonly Statement[],
): Promise<void> {
  const postgres = profile.name === 'postgres';
  if (postgres && statements.length > 0) await runner.query(postgresFunction);
  for (const statement of statements) {
    await runner.query(postgres ? postgresTrigger(table, statement) : sqliteTrigger(table, statement));
  }
}

/** Takes the refusals off again, for the way down. */
export async function dropRefusals(
  runner: QueryRunner,
  profile: DatabaseProfile,
  table: string,
  statements: readonly Statement[],
): Promise<void> {
  for (const statement of statements) {
    const on = profile.name === 'postgres' ? ` ON "${table}"` : '';
    await runner.query(`DROP TRIGGER "${triggerName(table, statement)}"${on}`);
  }
}
