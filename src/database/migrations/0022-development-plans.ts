import { TableMigration } from '../table-migration.js';
import { day, identifier, integer, moment, optional, varchar } from '../tables.js';

const ofPerson = (column: string) => ({ columns: [column], table: 'person' }) as const;

export class DevelopmentPlansMigration extends TableMigration {
  constructor() {
    super('0022-development-plans', [
      {
        name: 'development_plan',
        columns: {
          person_id: identifier,
          shared_with_id: optional(identifier),
          changed_at: moment,
        },
        primaryKey: ['person_id'],
        references: [ofPerson('person_id'), ofPerson('shared_with_id')],
      },
      {
        name: 'development_goal',
        columns: {
          id: identifier,
          person_id: identifier,
          words: varchar(500),
          criterion_id: optional(varchar(200)),
          until: optional(day),
          state: varchar(8),
          version: integer,
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['person_id', 'created_at'] }],
        references: [ofPerson('person_id')],
        checks: { state: `"state" IN ('open', 'done', 'dropped')` },
      },
    ]);
  }
}
