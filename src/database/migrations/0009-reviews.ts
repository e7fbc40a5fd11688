import { TableMigration } from '../table-migration.js';
import { boolean, day, identifier, integer, moment, optional, text, varchar } from '../tables.js';

const ofCase = { columns: ['case_id'], table: 'promotion_case' } as const;

export class ReviewsMigration extends TableMigration {
  constructor() {
    super('0009-reviews', [
      {
        name: 'review',
        columns: {
          id: identifier,
          case_id: identifier,
          kind: varchar(8),
          author_id: identifier,
          state: varchar(12),
          ratings: text,
          summary: text,
          endorsed: optional(boolean),
          version: integer,
          submitted_at: optional(moment),
          updated_at: moment,
        },
        primaryKey: ['id'],
        indexes: [
          { columns: ['case_id', 'kind', 'author_id'], unique: true },
          { columns: ['author_id', 'state'] },
        ],
        references: [ofCase],
        checks: { state: `"state" IN ('asked', 'draft', 'replying', 'submitted')` },
      },
      {
        name: 'evidence',
        columns: {
          id: identifier,
          case_id: identifier,
          number: integer,
          author_id: identifier,
          form: varchar(8),
          title: varchar(200),
          period_from: day,
          period_to: day,
          role: text,
          outcome_before: text,
          outcome_after: text,
          criteria: text,
          body: text,
          file_id: optional(identifier),
          corroborator_id: optional(identifier),
          corroboration: varchar(12),
          corroborated_at: optional(moment),
          corroboration_words: text,
          warning_accepted: boolean,
          version: integer,
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [
          { columns: ['case_id', 'number'], unique: true },
          { columns: ['corroborator_id', 'corroboration'] },
        ],
        references: [ofCase, { columns: ['file_id'], table: 'stored_file' }],
        checks: {
          form: `"form" IN ('link', 'file', 'text')`,
          corroboration: `"corroboration" IN ('none', 'asked', 'confirmed', 'refused')`,
        },
      },
      {
        name: 'addendum',
        columns: {
          id: identifier,
          case_id: identifier,
          revision: integer,
          author_id: identifier,
          words: text,
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['case_id'] }],
        references: [ofCase],
        refuses: ['UPDATE'],
      },
      {
        name: 'packet',
        columns: {
          case_id: identifier,
          revision: integer,
          hash: varchar(64),
          readiness: varchar(16),
          content: text,
          sealed_at: moment,
        },
        primaryKey: ['case_id', 'revision'],
        references: [ofCase],
        refuses: ['UPDATE'],
      },
    ]);
  }
}
