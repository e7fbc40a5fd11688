import type { QueryRunner } from 'typeorm';
import { TableMigration } from '../table-migration.js';
import { integer, moment, optional, varchar } from '../tables.js';

/** Which version of a framework counted from when on. What was published before is taken over in the order of its days. */
export class FrameworkPublicationsMigration extends TableMigration {
  constructor() {
    super('0027-framework-publications', [
      {
        name: 'framework_publication',
        columns: {
          framework_key: varchar(80),
          number: integer,
          version: optional(varchar(64)),
          published_at: moment,
          published_by: varchar(80),
          reason: optional(varchar(500)),
        },
        primaryKey: ['framework_key', 'number'],
        references: [{ columns: ['version'], table: 'framework_version', to: ['version'] }],
        indexes: [{ columns: ['version'] }],
        refuses: ['UPDATE', 'DELETE'],
      },
    ]);
  }

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query(
      `INSERT INTO "framework_publication" ("framework_key", "number", "version", "published_at", "published_by")
       SELECT "framework_key",
         ROW_NUMBER() OVER (PARTITION BY "framework_key" ORDER BY "published_at", "version"),
         "version", "published_at", 'rules-folder'
       FROM "framework_version"`,
    );
  }
}
