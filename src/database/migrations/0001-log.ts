import type { QueryRunner } from 'typeorm';
import { TableMigration } from '../table-migration.js';
import { identifier, integer, moment, optional, text, varchar } from '../tables.js';

export class LogMigration extends TableMigration {
  constructor() {
    super('0001-log', [
      {
        name: 'log_line',
        columns: {
          stream: varchar(80),
          sequence: integer,
          type: varchar(80),
          actor: varchar(80),
          on_behalf_of: optional(varchar(80)),
          time: moment,
          reason_code: optional(varchar(80)),
          effect: optional(text),
          particulars_hash: optional(varchar(64)),
          previous_hash: varchar(64),
          hash: varchar(64),
        },
        primaryKey: ['stream', 'sequence'],
        checks: { sequence: '"sequence" > 0' },
        refuses: ['UPDATE', 'DELETE'],
      },
      {
        name: 'log_particulars',
        columns: { stream: varchar(80), sequence: integer, salt: varchar(32), body: text },
        primaryKey: ['stream', 'sequence'],
        references: [{ columns: ['stream', 'sequence'], table: 'log_line', to: ['stream', 'sequence'] }],
        refuses: ['UPDATE'],
      },
      {
        name: 'access_log',
        columns: {
          id: identifier,
          viewer: varchar(80),
          object: varchar(40),
          object_id: varchar(80),
          time: moment,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['object_id', 'time'] }],
        refuses: ['UPDATE'],
      },
    ]);
  }

  override async down(runner: QueryRunner): Promise<void> {
    await super.down(runner);
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP FUNCTION refuse_change()');
  }
}
