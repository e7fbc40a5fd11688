import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a manager does not endorse is kept with the draft, so that a form saved as one types loses no word. */
export class ReviewReasonMigration implements MigrationInterface {
  readonly name = 'review_reason1000000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "review" ADD COLUMN "reason" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "review" DROP COLUMN "reason"');
  }
}
