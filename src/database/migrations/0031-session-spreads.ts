import { TableMigration } from '../table-migration.js';
import { identifier, integer, moment, optional, text } from '../tables.js';

/** Cases that HR put on agendas in one step: what was to go where, and what came of each. */
export class SessionSpreadsMigration extends TableMigration {
  constructor() {
    super('0031-session-spreads', [
      {
        name: 'session_spread',
        columns: { id: identifier, cycle_id: identifier, account_id: identifier, created_at: moment },
        primaryKey: ['id'],
        indexes: [{ columns: ['cycle_id'] }],
      },
      {
        name: 'session_spread_line',
        columns: {
          spread_id: identifier,
          number: integer,
          case_id: identifier,
          session_id: identifier,
          done_at: optional(moment),
          refusal: optional(text),
        },
        primaryKey: ['spread_id', 'number'],
        unique: [['spread_id', 'case_id']],
        references: [{ columns: ['spread_id'], table: 'session_spread', onDelete: 'CASCADE' }],
      },
    ]);
  }
}
