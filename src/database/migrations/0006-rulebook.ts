import { TableMigration } from '../table-migration.js';
import { moment, text, varchar } from '../tables.js';

export class RulebookMigration extends TableMigration {
  constructor() {
    super('0006-rulebook', [
      {
        name: 'framework_version',
        columns: { version: varchar(64), framework_key: varchar(80), content: text, published_at: moment },
        primaryKey: ['version'],
        indexes: [{ columns: ['framework_key'] }],
        refuses: ['UPDATE', 'DELETE'],
      },
    ]);
  }
}
