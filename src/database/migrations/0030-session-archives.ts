import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An archive may hold the decisions of one session alone. */
export class SessionArchivesMigration implements MigrationInterface {
  readonly name = 'session_archives1000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "document_bundle" ADD COLUMN "session_id" varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "document_bundle" DROP COLUMN "session_id"');
  }
}
