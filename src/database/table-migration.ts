import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { profileOf } from './profile.js';
import { type TableDefinition, tableOptions } from './tables.js';
import { dropRefusals, refuse } from './triggers.js';

/**
 * A migration that makes the tables of one area, in the order given, and drops them in the reverse order. Later changes
 * of a table are migrations of their own with `ALTER TABLE … ADD COLUMN` in SQL: TypeORM's `addColumn` rebuilds a table
 * on SQLite and loses its triggers.
 */
export abstract class TableMigration implements MigrationInterface {
  readonly name: string;

  /** `area` is the name of the file: `0001-log`. */
  protected constructor(
    area: string,
    private readonly tables: readonly TableDefinition[],
  ) {
    this.name = migrationName(area);
  }

  async up(runner: QueryRunner): Promise<void> {
    for (const definition of this.tables) {
      await runner.createTable(new Table(tableOptions(definition)));
      await refuse(runner, profileOf(runner.dataSource), definition.name, definition.refuses ?? []);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const definition of this.tables.toReversed()) {
      await dropRefusals(runner, profileOf(runner.dataSource), definition.name, definition.refuses ?? []);
      await runner.dropTable(definition.name);
    }
  }
}

/** TypeORM sorts migrations by the thirteen digits at the end of their names: `0001-log` → `log1000000000001`. */
function migrationName(area: string): string {
  const [number = '', ...words] = area.split('-');
  return `${words.join('_')}${1_000_000_000_000 + Number(number)}`;
}
