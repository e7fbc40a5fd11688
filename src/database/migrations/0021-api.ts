import { TableMigration } from '../table-migration.js';
import { day, identifier, moment, optional, text, varchar } from '../tables.js';

/** Personal tokens, and the answers to calls that may be sent again. */
export class ApiMigration extends TableMigration {
  constructor() {
    super('0021-api', [
      {
        name: 'personal_token',
        columns: {
          id: identifier,
          account_id: identifier,
          name: varchar(80),
          scopes: text,
          token_hash: varchar(64),
          created_at: moment,
          expires_at: moment,
          last_used_on: optional(day),
          revoked_at: optional(moment),
        },
        primaryKey: ['id'],
        unique: [['token_hash']],
        references: [{ columns: ['account_id'], table: 'account', onDelete: 'CASCADE' }],
        indexes: [{ columns: ['account_id'] }],
      },
      {
        name: 'idempotent_answer',
        columns: {
          account_id: identifier,
          key_hash: varchar(64),
          request_hash: varchar(64),
          answer: text,
          answered_at: moment,
        },
        primaryKey: ['account_id', 'key_hash'],
        indexes: [{ columns: ['answered_at'] }],
      },
    ]);
  }
}
