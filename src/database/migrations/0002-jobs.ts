import { TableMigration } from '../table-migration.js';
import { integer, moment, optional, text, varchar } from '../tables.js';

export class JobsMigration extends TableMigration {
  constructor() {
    super('0002-jobs', [
      {
        name: 'job',
        columns: {
          id: varchar(80),
          kind: varchar(80),
          key: optional(varchar(120)),
          payload: text,
          state: varchar(10),
          reason: optional(text),
          attempts: integer,
          run_after: moment,
          lease_owner: optional(varchar(36)),
          lease_until: optional(moment),
          progress: optional(text),
          version: integer,
          created_at: moment,
          updated_at: moment,
        },
        primaryKey: ['id'],
        indexes: [
          { columns: ['run_after'], where: `"state" = 'pending'` },
          {
            columns: ['kind', 'key'],
            where: `"state" = 'pending' AND "attempts" = 0`,
            unique: true,
            label: 'waiting',
          },
          { columns: ['updated_at'], where: `"state" = 'done'` },
        ],
        checks: { state: `"state" IN ('pending', 'done', 'failed')` },
      },
    ]);
  }
}
