import type { MigrationInterface, QueryRunner } from 'typeorm';
import { profileOf } from '../profile.js';

interface Begun {
  readonly id: string;
  readonly snapshot: string;
}

/** What a second person has to confirm is no duty of who began it. */
export class SecondPersonsMigration implements MigrationInterface {
  readonly name = 'second_persons1000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case_duty" ADD COLUMN "not_person_id" varchar(36)');
    const [person, id] = profileOf(runner.dataSource).name === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    const begun = (await runner.query(
      `SELECT d."id" AS "id", c."snapshot" AS "snapshot" FROM "case_duty" d
       JOIN "promotion_case" c ON c."id" = d."case_id" WHERE d."role" = 'secondPerson'`,
    )) as Begun[];
    for (const duty of begun) {
      const { context } = JSON.parse(duty.snapshot) as { context: { pending: { GRANT: string | null } } };
      await runner.query(`UPDATE "case_duty" SET "not_person_id" = ${person} WHERE "id" = ${id}`, [
        context.pending.GRANT,
        duty.id,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case_duty" DROP COLUMN "not_person_id"');
  }
}
