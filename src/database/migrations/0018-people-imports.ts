import { TableMigration } from '../table-migration.js';
import { identifier, integer, moment, optional, text, varchar } from '../tables.js';

export class PeopleImportsMigration extends TableMigration {
  constructor() {
    super('0018-people_imports', [
      {
        name: 'people_import',
        columns: {
          id: identifier,
          file_name: varchar(200),
          state: varchar(12),
          account_id: identifier,
          actor: varchar(80),
          departments: text,
          headings: text,
          mapping: text,
          summary: optional(text),
          missing: varchar(12),
          created_at: moment,
          changed_at: moment,
          saved_at: optional(moment),
          version: integer,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['state'] }, { columns: ['saved_at'] }],
        checks: {
          state: `"state" IN ('uploaded', 'checking', 'unreadable', 'checked', 'saving', 'saved', 'undoing', 'undone', 'discarded')`,
        },
      },
      {
        name: 'people_import_line',
        columns: {
          import_id: identifier,
          position: integer,
          row_number: integer,
          kind: varchar(10),
          person_id: identifier,
          employee_number: varchar(40),
          name: varchar(120),
          version: integer,
          changes: text,
          ratings: text,
          state: varchar(10),
          reason: optional(varchar(40)),
        },
        primaryKey: ['import_id', 'position'],
        indexes: [
          { columns: ['import_id', 'kind', 'state', 'position'] },
          { columns: ['import_id', 'person_id'] },
        ],
        references: [{ columns: ['import_id'], table: 'people_import', onDelete: 'CASCADE' }],
        checks: {
          kind: `"kind" IN ('new', 'changed', 'missing')`,
          state: `"state" IN ('open', 'done', 'skipped', 'undone', 'kept')`,
        },
      },
    ]);
  }
}
