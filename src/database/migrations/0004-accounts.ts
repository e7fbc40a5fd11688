import { TableMigration } from '../table-migration.js';
import { identifier, integer, moment, optional, text, varchar } from '../tables.js';

/** Accounts, what they may, sessions, one-time links, and the secret of an installation. */
export class AccountsMigration extends TableMigration {
  constructor() {
    super('0004-accounts', [
      {
        name: 'account',
        columns: {
          id: identifier,
          person_id: optional(identifier),
          email: varchar(254),
          name: varchar(120),
          password_hash: optional(varchar(255)),
          language: varchar(2),
          time_zone: varchar(64),
          locked_at: optional(moment),
          created_at: moment,
          version: integer,
        },
        primaryKey: ['id'],
        unique: [['person_id'], ['email']],
      },
      {
        name: 'account_role',
        columns: {
          account_id: identifier,
          role: varchar(12),
          departments: text,
          granted_by: identifier,
          confirmed_by: optional(identifier),
          granted_at: moment,
        },
        primaryKey: ['account_id', 'role'],
        references: [{ columns: ['account_id'], table: 'account', onDelete: 'CASCADE' }],
        checks: { role: `"role" IN ('hr', 'ratifier', 'auditor', 'admin')` },
      },
      {
        name: 'role_request',
        columns: {
          id: identifier,
          account_id: identifier,
          role: varchar(12),
          departments: text,
          state: varchar(10),
          asked_by: identifier,
          asked_at: moment,
          decided_by: optional(identifier),
          decided_at: optional(moment),
        },
        primaryKey: ['id'],
        references: [{ columns: ['account_id'], table: 'account', onDelete: 'CASCADE' }],
        indexes: [
          { columns: ['account_id', 'role'], unique: true, where: `"state" = 'open'`, label: 'open' },
        ],
        checks: {
          state: `"state" IN ('open', 'granted', 'refused')`,
          two_people: `"decided_by" IS NULL OR "state" = 'refused' OR "decided_by" <> "asked_by"`,
        },
      },
      {
        name: 'one_time_link',
        columns: {
          token_hash: varchar(64),
          purpose: varchar(12),
          account_id: optional(identifier),
          expires_at: moment,
        },
        primaryKey: ['token_hash'],
        references: [{ columns: ['account_id'], table: 'account', onDelete: 'CASCADE' }],
        indexes: [{ columns: ['account_id'] }],
        checks: { purpose: `"purpose" IN ('first-admin', 'password')` },
      },
      {
        name: 'web_session',
        columns: {
          id_hash: varchar(64),
          account_id: optional(identifier),
          data: text,
          expires_at: moment,
        },
        primaryKey: ['id_hash'],
        references: [{ columns: ['account_id'], table: 'account', onDelete: 'CASCADE' }],
        indexes: [{ columns: ['account_id'] }, { columns: ['expires_at'] }],
      },
      {
        name: 'installation_secret',
        columns: { name: varchar(40), value: varchar(128) },
        primaryKey: ['name'],
      },
    ]);
  }
}
