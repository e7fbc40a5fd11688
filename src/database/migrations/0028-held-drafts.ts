import type { MigrationInterface, QueryRunner } from 'typeorm';

const drafts =
  'CREATE INDEX "promotion_case_unsubmitted_index" ON "promotion_case" ("id") WHERE "submitted_at" IS NULL';
const heldDrafts =
  'CREATE INDEX "promotion_case_held_draft_index" ON "promotion_case" ("id") ' +
  `WHERE "submitted_at" IS NULL AND "final" = false AND "state" <> 'nomination.draft'`;
const begun =
  'CREATE INDEX "case_duty_not_person_id_index" ON "case_duty" ("not_person_id") WHERE "not_person_id" IS NOT NULL';

/** So that the few duties that somebody began, and the few cases are found that are not handed in and still owed by somebody else than their nominators. */
export class HeldDraftsMigration implements MigrationInterface {
  readonly name = 'held_drafts1000000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "promotion_case_unsubmitted_index"');
    await runner.query(heldDrafts);
    await runner.query(begun);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "case_duty_not_person_id_index"');
    await runner.query('DROP INDEX "promotion_case_held_draft_index"');
    await runner.query(drafts);
  }
}
