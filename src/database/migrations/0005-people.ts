import { TableMigration } from '../table-migration.js';
import { day, identifier, integer, moment, optional, varchar } from '../tables.js';

export class PeopleMigration extends TableMigration {
  constructor() {
    super('0005-people', [
      {
        name: 'person',
        columns: {
          id: identifier,
          employee_number: varchar(40),
          name: varchar(120),
          latin_name: optional(varchar(120)),
          email: varchar(254),
          department: varchar(200),
          level: optional(varchar(64)),
          level_since: optional(day),
          given_rank: optional(integer),
          manager_id: optional(identifier),
          manager_since: optional(day),
          status: varchar(10),
          version: integer,
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [
          { columns: ['email'], unique: true },
          { columns: ['employee_number'], unique: true },
          { columns: ['manager_id'] },
          { columns: ['department'] },
        ],
        references: [{ columns: ['manager_id'], table: 'person' }],
        checks: {
          status: `"status" IN ('active', 'on-leave', 'left')`,
          manager: `"manager_id" <> "id"`,
          level: `("level" IS NULL) = ("level_since" IS NULL)`,
        },
      },
      {
        name: 'performance_rating',
        columns: { person_id: identifier, rated_on: day, rating: varchar(40) },
        primaryKey: ['person_id', 'rated_on'],
        references: [{ columns: ['person_id'], table: 'person' }],
      },
      {
        name: 'level_history',
        columns: {
          id: identifier,
          person_id: identifier,
          level: optional(varchar(64)),
          since: day,
          source: varchar(12),
          case_id: optional(identifier),
          recorded_at: moment,
        },
        primaryKey: ['id'],
        indexes: [
          { columns: ['person_id', 'since'] },
          { columns: ['case_id'], unique: true, where: '"case_id" IS NOT NULL' },
        ],
        references: [{ columns: ['person_id'], table: 'person' }],
        refuses: ['UPDATE', 'DELETE'],
      },
      {
        name: 'delegation',
        columns: {
          id: identifier,
          person_id: identifier,
          delegate_id: identifier,
          from_day: day,
          until_day: day,
          granted_by: varchar(80),
          granted_at: moment,
          revoked_at: optional(moment),
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['delegate_id', 'until_day'] }, { columns: ['person_id'] }],
        references: [
          { columns: ['person_id'], table: 'person' },
          { columns: ['delegate_id'], table: 'person' },
        ],
        checks: {
          days: '"from_day" <= "until_day"',
          delegate: '"delegate_id" <> "person_id"',
        },
      },
    ]);
  }
}
