import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['nominator_id', 'sponsor_id', 'line_above_id'];
const departments = 'person_department_status_index';

/** So that somebody's cases are found without reading everybody's, and departments without reading people. */
export class CasePartsMigration implements MigrationInterface {
  readonly name = 'case_parts1000000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) {
      await runner.query(`CREATE INDEX "promotion_case_${column}_index" ON "promotion_case" ("${column}")`);
    }
    await runner.query(`CREATE INDEX "${departments}" ON "person" ("department", "status")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "${departments}"`);
    for (const column of columns) await runner.query(`DROP INDEX "promotion_case_${column}_index"`);
  }
}
