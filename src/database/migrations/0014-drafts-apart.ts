import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = 'promotion_case_cycle_id_candidate_id_open_key';
const after = 'promotion_case_cycle_id_candidate_id_submitted_key';

/**
 * One open case of a person in a cycle, drafts not counted: whoever begins one must not learn from a refusal that somebody
 * else has. Down needs a database in which nobody has used that.
 */
export class DraftsApartMigration implements MigrationInterface {
  readonly name = 'drafts_apart1000000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "${before}"`);
    await runner.query(unique(after, '"final" = false AND "submitted_at" IS NOT NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "${after}"`);
    await runner.query(unique(before, '"final" = false'));
  }
}

function unique(name: string, where: string): string {
  return `CREATE UNIQUE INDEX "${name}" ON "promotion_case" ("cycle_id", "candidate_id") WHERE ${where}`;
}
